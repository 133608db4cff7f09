package schema

// Search says what the search of the site looks into, and how lists are narrowed
// and ordered. What is not named here, and is not the heading or the text of a
// page, is not searched.
type Search struct {
	// Names, Subjects and Texts are the fields that are searched. What is found in
	// a name or a number stands before what is found in the matter, and that before
	// what is found in running text.
	Names, Subjects, Texts []string
	Filters                []string // fields by whose words lists are narrowed, in the order in which they are offered
	Sorts                  []string // fields that lists can be ordered by, besides their own order
}
