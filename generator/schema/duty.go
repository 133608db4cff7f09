package schema

// Duty is what must be published of a kind, by whom, by when and how often. One
// of EachRecord, EachYear, EachMonth and Fresh is set.
type Duty struct {
	ID     string // words, never renamed: permit-decision
	Who    Text   // who must publish it
	What   Text   // what must be published
	When   Text   // by when, in words
	Source Text   // law and article
	// EachRecord: within so many working days after the record's day of the
	// kind's Yearly field.
	EachRecord int
	// EachYear: before this day of the year after the one reported on, unless
	// the setting of the name in data/site/gate.yaml says an earlier one.
	EachYear *YearDay
	// EachMonth: by the working days of EachRecord after its end, a month has
	// either records or the statement that there were none.
	EachMonth bool
	// Fresh: something new within the days that data/site/columns.yaml sets.
	Fresh bool
}

// YearDay is a day that comes each year.
type YearDay struct {
	Month, Day int
	Setting    string // the field of data/site/gate.yaml that moves it
}
