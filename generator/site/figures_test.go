//go:build linux

package site

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/sample"
)

// cost is what a program took.
type cost struct {
	wall   time.Duration
	memory int64 // bytes at its peak
}

// BenchmarkFigures prints the figures that this project holds itself to, each
// as a ratio to the stock Hugo on the same content and theme, run beside it.
// make bench runs it; it needs some minutes and 4 GB of disk.
func BenchmarkFigures(b *testing.B) {
	hugo, err := filepath.Abs("../../build/bin/hugo")
	if err != nil {
		b.Fatal(err)
	}
	if _, err := os.Stat(hugo); err != nil {
		b.Skip("the stock hugo is not there: make build/bin/hugo")
	}
	m := measure{b: b, hugo: hugo, sunboard: compiled(b)}
	for b.Loop() {
		small, large := m.project(10_000), m.project(100_000)
		m.shipped()
		m.compare(small, large)
	}
}

type measure struct {
	b              *testing.B
	hugo, sunboard string
}

func compiled(b *testing.B) string {
	name := filepath.Join(b.TempDir(), "sunboard")
	if out, err := exec.Command("go", "build", "-o", name, "sunboard/generator").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return name
}

// project writes a project of some size.
func (m measure) project(records int) string {
	dir := filepath.Join(m.b.TempDir(), fmt.Sprint(records))
	today, _ := calendar.Parse(figuresDay)
	if err := sample.Write(dir, sample.Options{Root: "../..", Records: records, Seed: 1, Today: today}); err != nil {
		m.b.Fatal(err)
	}
	return dir
}

const figuresDay = "2026-11-22"

// run runs a program in a folder and measures it. The system counts what this
// process had at its peak as the program's, which begins as a part of it: so that is
// given back before.
func (m measure) run(dir, name string, args ...string) cost {
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
		m.b.Fatal(err)
	}
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	began := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		m.b.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return cost{time.Since(began), usage.Maxrss << 10}
}

func (m measure) build(dir string) cost {
	m.remove(filepath.Join(dir, "public"))
	return m.run(dir, m.sunboard, "build", "--today", figuresDay, "--out", "public")
}

func (m measure) remove(dir string) {
	if err := os.RemoveAll(dir); err != nil {
		m.b.Fatal(err)
	}
}

// shipped builds the site of this repository twice: the second time the disk is
// warm.
func (m measure) shipped() {
	out := filepath.Join(m.b.TempDir(), "public")
	var c cost
	for range 2 {
		c = m.run("../..", m.sunboard, "build", "--today", figuresDay, "--out", out)
	}
	m.print("shipped site, warm", "%.2f s (at most 1.5 s)", c.wall.Seconds())
	record, styles := sizes(m.b, out)
	m.print("largest page of a permit or penalty", "%.1f KB (at most 12 KB); style sheet as sent %.1f KB (at most 8 KB)", kilobytes(record), kilobytes(styles))
}

// compare runs all on the small and the large project. The stock Hugo runs
// before and after, and the mean counts, so that a machine that warms up or
// tires favours nobody.
func (m measure) compare(small, large string) {
	tiny := m.build(small)
	check := m.run(large, m.sunboard, "check", "--today", figuresDay)
	m.run(large, m.sunboard, "content", "--today", figuresDay)
	first := m.stock(large)
	whole := m.build(large)
	render := m.render(large)
	second := m.stock(large)
	stock := cost{(first.wall + second.wall) / 2, max(first.memory, second.memory)}
	pages, copied := m.copyPublic(large)

	m.print("stock Hugo, 100,000 records", "%.1f s and %.1f s, %d MB", first.wall.Seconds(), second.wall.Seconds(), stock.memory>>20)
	m.print("rendering", "%.1f s = %.2f × stock Hugo (at most 0.9)", render.Seconds(), ratio(render, stock.wall))
	m.print("whole build", "%.1f s = %.2f × stock Hugo (at most 1.3)", whole.wall.Seconds(), ratio(whole.wall, stock.wall))
	m.print("peak memory", "%d MB = %.2f × stock Hugo (at most 0.2 and 700 MB)", whole.memory>>20, float64(whole.memory)/float64(stock.memory))
	m.print("from 10,000 to 100,000 records", "time %.1f × (at most 11), memory %.2f × (at most 2)", ratio(whole.wall, tiny.wall), float64(whole.memory)/float64(tiny.memory))
	m.print("check", "%.1f s (at most 8 s here), %d MB (at most 700 MB)", check.wall.Seconds(), check.memory>>20)
	m.print("whole build ÷ cp -r public", "%.1f", ratio(whole.wall, copied))
	m.print("pages a second", "%.0f", float64(pages)/whole.wall.Seconds())
}

func (m measure) stock(dir string) cost {
	m.remove(filepath.Join(dir, "stock"))
	c := m.run(dir, m.hugo, "--quiet", "--destination", "stock")
	m.remove(filepath.Join(dir, "stock"))
	return c
}

// render times Hugo's runs alone: the content of each is made before its clock
// starts. The collector is set as the program sets it.
func (m measure) render(dir string) time.Duration {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(592 << 20))
	today, _ := calendar.Parse(figuresDay)
	p, err := dataset.Open(dir, today, dataset.ToPublish)
	if err != nil {
		m.b.Fatal(err)
	}
	defer p.Close()
	s, err := New(p, dir, Options{})
	if err != nil {
		m.b.Fatal(err)
	}
	defer s.Close()
	took, err := s.timeRendering(filepath.Join(dir, "build"))
	if err != nil {
		m.b.Fatal(err)
	}
	return took
}

func (s *Site) timeRendering(work string) (took time.Duration, err error) {
	stage, err := newStage(context.Background(), work)
	if err != nil {
		return 0, err
	}
	defer stage.remove()
	b, err := s.newBodies()
	if err != nil {
		return 0, err
	}
	timed := func(render func() error) error {
		began := time.Now()
		err := render()
		took += time.Since(began)
		return err
	}
	if err := timed(func() error { return s.buildFront(b, stage.out) }); err != nil {
		return took, err
	}
	for _, v := range s.project.Volumes {
		p := s.prepareVolume(v, b, stage)
		if p.err != nil {
			return took, p.err
		}
		if err := timed(func() error { return s.renderVolume(v, p, stage) }); err != nil {
			return took, err
		}
	}
	return took, nil
}

// copyPublic copies the site and counts its pages.
func (m measure) copyPublic(dir string) (pages int, took time.Duration) {
	err := filepath.WalkDir(filepath.Join(dir, "public"), func(name string, d fs.DirEntry, err error) error {
		if filepath.Ext(name) == ".html" {
			pages++
		}
		return err
	})
	if err != nil {
		m.b.Fatal(err)
	}
	c := m.run(dir, "cp", "-r", "public", "copy")
	return pages, c.wall
}

func (m measure) print(what, format string, args ...any) {
	fmt.Printf("%-40s %s\n", what, fmt.Sprintf(format, args...))
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

func kilobytes(n int64) float64 { return float64(n) / 1024 }

// sizes are the largest page of a decision and the style sheet, in bytes; of the
// style sheet what is sent counts, since it says the colours three times.
func sizes(b *testing.B, public string) (record, styles int64) {
	err := filepath.WalkDir(public, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(public, name)
		for _, pattern := range []string{"permit/*/*/index.html", "penalty/*/*/index.html"} {
			if ok, _ := filepath.Match(pattern, filepath.ToSlash(rel)); ok {
				record = max(record, info.Size())
			}
		}
		if filepath.Ext(name) == ".css" {
			sheet, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			styles = max(styles, int64(Compressed(sheet)))
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return record, styles
}
