package schema

// Linked says what a record is to programs that read pages, in the words of
// schema.org. Names, addresses and days are the record's own; what no word of
// schema.org fits is left out.
type Linked struct {
	Type string // a type of schema.org: GovernmentPermit
	Has  []Property
}

// Property is one thing that is said of a record.
type Property struct {
	Name string // a property of schema.org: validFrom
	// From are the public fields that hold it; several make one text, as a law
	// and its article do.
	From []string
	// As is the type of the thing that the text names: {"@type": As, "name":
	// text}; empty: the text itself is the value.
	As string
	// Has is what is said of that thing in more than its name: of each group in
	// From, or where From is empty of fields beside it.
	Has []Property
}
