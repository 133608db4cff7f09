package site

import "os"

// oldSuffix names the old site for the moment in which it is replaced.
const oldSuffix = ".old"

// replace swaps two folders by renames, for systems that cannot exchange them.
// A failure puts the old folder back; recoverPublic does so after a crash.
func replace(made, public string) error {
	old := public + oldSuffix
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(public, old); err != nil {
		return err
	}
	if err := os.Rename(made, public); err != nil {
		if back := os.Rename(old, public); back != nil {
			return back
		}
		return err
	}
	return os.RemoveAll(old)
}
