// Sunboard turns a folder of YAML into a government transparency site.
//
// Exit statuses: 0, done; 1, the data has errors, and public/ is as it was;
// 2, wrong flags; 3, the program or its surroundings failed.
package main

import (
	"io"
	"os"
	"time"
)

// world is all that the program knows of its surroundings.
type world struct {
	args     []string
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
	now      func() time.Time
	terminal bool // err is a person's screen
}

func main() {
	info, err := os.Stderr.Stat()
	os.Exit(run(world{
		args:     os.Args[1:],
		in:       os.Stdin,
		out:      os.Stdout,
		err:      os.Stderr,
		getenv:   os.Getenv,
		now:      time.Now,
		terminal: err == nil && info.Mode()&os.ModeCharDevice != 0,
	}))
}
