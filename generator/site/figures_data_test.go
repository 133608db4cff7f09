//go:build linux

package site

import (
	"context"
	"io"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/export"
)

// BenchmarkFiguresOfData prints what the open data of 100,000 records in all
// forms adds to the time of a whole build: both are measured twice, in turns.
func BenchmarkFiguresOfData(b *testing.B) {
	m := measure{b: b}
	for b.Loop() {
		m.added("open data, 100,000 records", writesData)
	}
}

// added prints what a part of the site adds to the time of a whole build.
func (m measure) added(what string, part func(*dataset.Project) Options) {
	dir := m.project(100_000)
	var without, with spent
	for range 2 {
		without = without.and(m.whole(dir, func(*dataset.Project) Options { return Options{} }))
		with = with.and(m.whole(dir, part))
	}
	m.print(what, "%.1f s without, %.1f s with it: %+.0f %% (at most +25 %%); of processor time %+.0f %%",
		without.wall.Seconds()/2, with.wall.Seconds()/2, 100*(ratio(with.wall, without.wall)-1), 100*(ratio(with.busy, without.busy)-1))
}

func writesData(p *dataset.Project) Options {
	return Options{Data: func(create func(name string) (io.WriteCloser, error)) ([]DataFile, error) {
		files, err := export.Write(p, create)
		list := make([]DataFile, len(files))
		for i, f := range files {
			list[i] = DataFile{Kind: f.Kind.Name, Year: f.Year, Format: f.Format.Title, Path: f.Path, Latest: f.Latest, Bytes: f.Bytes, Records: f.Records}
		}
		return list, err
	}}
}

// spent is the time that something took, and that of the processors, which other
// programs beside it do not change.
type spent struct{ wall, busy time.Duration }

func (s spent) and(more spent) spent { return spent{s.wall + more.wall, s.busy + more.busy} }

// busy is this process's processor time so far.
func busy() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// whole times a build in this process, from reading the records on, with the
// collector set as the program sets it.
func (m measure) whole(dir string, options func(*dataset.Project) Options) spent {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(540 << 20))
	m.remove(filepath.Join(dir, "public"))
	today, _ := calendar.Parse(figuresDay)
	began, before := time.Now(), busy()
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		m.b.Fatal(err)
	}
	defer p.Close()
	s, err := New(p, dir, options(p))
	if err != nil {
		m.b.Fatal(err)
	}
	defer s.Close()
	if err := s.Build(context.Background(), filepath.Join(dir, "build"), filepath.Join(dir, "public")); err != nil {
		m.b.Fatal(err)
	}
	return spent{time.Since(began), busy() - before}
}
