package site

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange swaps two folders in one step, so that a reader finds the old or the
// new one and never neither.
func exchange(made, public string) error {
	err := unix.Renameat2(unix.AT_FDCWD, made, unix.AT_FDCWD, public, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return replace(made, public) // a file system without the exchange
	}
	return err
}
