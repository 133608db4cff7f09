//go:build linux

package main

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program builds the program once for tests that need a process of its own.
func program(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "sunboard")
	if out, err := exec.Command("go", "build", "-o", name, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return name
}

func project(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := smallProject(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// sunboard runs a command in this process.
func sunboard(dir string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(world{
		args: append(args, "--root", dir, "--today", "2026-11-22", "--lang", "en"), in: strings.NewReader(""), out: &o, err: &e,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC) },
	})
	return status, o.String(), e.String()
}

// A line of any length is refused or shown in part, and never printed whole.
func TestLongLine(t *testing.T) {
	for name, size := range map[string]int{"read": 8 << 20, "refused": 100 << 20} {
		t.Run(name, func(t *testing.T) {
			dir := project(t)
			text := "- id: 2024-0018\n  colour: " + strings.Repeat("长", size/3) + "\n"
			if err := os.WriteFile(filepath.Join(dir, "data/penalty/2024/long.yaml"), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			status, out, _ := sunboard(dir, "check")
			if status != statusProblems || len(out) > 10_000 || !strings.Contains(out, "data/penalty/2024/long.yaml") {
				t.Errorf("status %d, %d bytes of output: %.2000s", status, len(out), out)
			}
			if refused := strings.Contains(out, "[too-large]"); refused != (name == "refused") {
				t.Errorf("refused: %v", refused)
			}
		})
	}
}

// A byte order mark, line ends of two characters, HTML and shortcodes are
// harmless: the text is shown as it was written.
func TestHarmless(t *testing.T) {
	dir := project(t)
	text := "\ufeffid: sample-city-2023\r\nagency: sample-city\r\ntype: 法治政府建设年度报告\r\nyear: 2023\r\n" +
		"title: <b>报告</b>\r\npublished_on: 2024-03-22\r\nsections:\r\n  - heading: 一\r\n    body: |\r\n" +
		"      一句<script>alert(1)</script>{{< x >}}{{% y %}}\r\n\r\n      ![图](https://elsewhere.example/x.png)[链](javascript:alert)\r\n"
	if err := writeFile(filepath.Join(dir, "data/report/bom.yaml"), []byte(text), os.O_TRUNC); err != nil {
		t.Fatal(err)
	}
	if status, _, errs := sunboard(dir, "build"); status != statusDone {
		t.Fatalf("status %d: %s", status, errs)
	}
	page, err := os.ReadFile(filepath.Join(dir, "public/report/sample-city-2023/index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"一句&lt;script&gt;alert(1)&lt;/script&gt;{{&lt; x &gt;}}{{% y %}}", "&lt;b&gt;报告&lt;/b&gt;"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, bad := range []string{"<script>", "<b>", "src=\"https:", "javascript:"} {
		if strings.Contains(string(page), bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

// A build that is killed at any moment leaves public/ as it was, and the next
// build cleans up.
func TestKilled(t *testing.T) {
	name, dir := program(t), filepath.Join(t.TempDir(), "trial")
	if status, _, errs := sunboard("..", "sample", "--records", "3000", "--out", dir); status != statusDone {
		t.Fatal(errs)
	}
	build := func() *exec.Cmd {
		return exec.Command(name, "build", "--root", dir, "--today", "2026-11-22", "--out", "public")
	}
	began := time.Now()
	if out, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	whole := time.Since(began)
	before := snapshot(t, filepath.Join(dir, "public"))
	for i := range 8 {
		cmd := build()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(whole * time.Duration(i+1) / 10)
		cmd.Process.Kill() // it may have ended
		cmd.Wait()
		if after := snapshot(t, filepath.Join(dir, "public")); !maps.Equal(before, after) {
			t.Fatalf("killed after %d tenths, public/ has %d files, not %d", i+1, len(after), len(before))
		}
	}
	if out, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "build/sunboard-stage-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if after := snapshot(t, filepath.Join(dir, "public")); !maps.Equal(before, after) {
		t.Error("built twice, the site is not the same")
	}
}

// Builds of one project at the same time wait for each other: each ends well and
// the site is whole.
func TestBuildsAtOnce(t *testing.T) {
	name, dir := program(t), filepath.Join(t.TempDir(), "trial")
	if status, _, errs := sunboard("..", "sample", "--records", "500", "--out", dir); status != statusDone {
		t.Fatal(errs)
	}
	build := func() *exec.Cmd {
		return exec.Command(name, "build", "--root", dir, "--today", "2026-11-22", "--out", "public")
	}
	if out, err := build().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	before := snapshot(t, filepath.Join(dir, "public"))
	var running []*exec.Cmd
	for range 4 {
		cmd := build()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		running = append(running, cmd)
		time.Sleep(150 * time.Millisecond) // each begins while the one before is at work
	}
	for i, cmd := range running {
		if err := cmd.Wait(); err != nil {
			t.Errorf("build %d: %v", i+1, err)
		}
	}
	if after := snapshot(t, filepath.Join(dir, "public")); !maps.Equal(before, after) {
		t.Errorf("the site has %d files, not %d", len(after), len(before))
	}
}

// On a full disk the build fails with status 3 and public/ is as it was.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("a small disk cannot be mounted here: %v", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	if err := smallProject(dir); err != nil {
		t.Fatal(err)
	}
	if status, _, errs := sunboard(dir, "build"); status != statusDone {
		t.Fatal(errs)
	}
	before := snapshot(t, filepath.Join(dir, "public"))
	fill(t, filepath.Join(dir, "ballast"))
	status, _, errs := sunboard(dir, "build")
	if status != statusFailed || !strings.Contains(errs, "no space left on device") {
		t.Errorf("status %d: %s", status, errs)
	}
	if after := snapshot(t, filepath.Join(dir, "public")); !maps.Equal(before, after) {
		t.Error("public/ has changed")
	}
}

// fill writes a file until the disk is full.
func fill(t *testing.T, name string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	block := make([]byte, 4096)
	for range 10_000 {
		if _, err := f.Write(block); errors.Is(err, syscall.ENOSPC) {
			return
		}
	}
	t.Fatal("the disk does not fill")
}

// Where public/ cannot be replaced the build fails, and nothing is lost.
func TestUnwritable(t *testing.T) {
	dir := project(t)
	if status, _, errs := sunboard(dir, "build"); status != statusDone {
		t.Fatal(errs)
	}
	before := snapshot(t, filepath.Join(dir, "public"))
	if os.Geteuid() == 0 {
		// Nothing is unwritable to root but what is mounted: a mounted folder
		// cannot be renamed.
		public := filepath.Join(dir, "public")
		if err := syscall.Mount(public, public, "", syscall.MS_BIND, ""); err != nil {
			t.Skipf("nothing can be mounted here: %v", err)
		}
		defer syscall.Unmount(public, syscall.MNT_DETACH)
	} else {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o755)
	}
	status, _, errs := sunboard(dir, "build")
	if status != statusFailed {
		t.Errorf("status %d: %s", status, errs)
	}
	if after := snapshot(t, filepath.Join(dir, "public")); !maps.Equal(before, after) {
		t.Error("public/ has changed")
	}
}
