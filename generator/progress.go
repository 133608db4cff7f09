package main

import (
	"fmt"
	"time"

	"sunboard/generator/problem"
)

// progress tells a waiting person what is being done, on a screen and only when
// it lasts.
type progress struct {
	call  *call
	began time.Time
	shown bool
}

func newProgress(c *call) *progress { return &progress{call: c, began: c.now()} }

// patience is how long a person waits without wondering.
const patience = time.Second

func (p *progress) step(name string, done, total int) {
	if !p.call.terminal || p.call.now().Sub(p.began) < patience {
		return
	}
	p.shown = true
	fmt.Fprintf(p.call.err, "\r\x1b[K%s", problem.Textf("正在生成 %[3]d/%[2]d：%[1]s", "building %[3]d/%[2]d: %[1]s", name, total, done+1).In(p.call.lang))
}

// done clears the line.
func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.call.err, "\r\x1b[K")
		p.shown = false
	}
}
