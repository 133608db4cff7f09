package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// Progress is shown to a person at a screen who has waited for a second, and to
// nobody else; in the end the line is clear again.
func TestProgress(t *testing.T) {
	for _, c := range []struct {
		name     string
		terminal bool
		waited   time.Duration
		want     bool
	}{
		{"a person who waits", true, 2 * time.Second, true},
		{"a person who need not wait", true, 500 * time.Millisecond, false},
		{"a log", false, time.Minute, false},
	} {
		var out bytes.Buffer
		now := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
		p := newProgress(&call{world: world{err: &out, terminal: c.terminal, now: func() time.Time { return now }}, lang: "en"})
		now = now.Add(c.waited)
		p.step("penalty 2024", 1, 3)
		p.done()
		got := out.String()
		if shown := strings.Contains(got, "building 2/3: penalty 2024"); shown != c.want {
			t.Errorf("%s sees %q", c.name, got)
		}
		if c.want && !strings.HasSuffix(got, "\r\x1b[K") || !c.want && got != "" {
			t.Errorf("%s is left with %q", c.name, got)
		}
	}
}
