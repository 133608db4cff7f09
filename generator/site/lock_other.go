//go:build !unix

package site

import "context"

// lock does nothing where the system cannot lock a folder: two builds of one
// project at the same time are then up to those who start them.
func lock(context.Context, string) (unlock func() error, err error) {
	return func() error { return nil }, nil
}
