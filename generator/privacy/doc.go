// Package privacy finds what is private in a text that would be published, hides
// it in whatever is printed, and puts the names of natural persons the way a
// site's setting wants them.
package privacy
