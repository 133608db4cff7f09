package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/problem"
)

// plantedFaults is how many faults testdata/planted/faults.txt has.
const plantedFaults = 40

// fault is one thing that is made wrong in a copy of the sample site, and what
// the check must say of it.
type fault struct {
	title    string // the family, and what was done
	line     int    // of faults.txt
	file     string
	old, new []string // lines of the file; an old line "*" stands for all of them
	at       string   // where it is told: the text of a line, also of another file, or a file or folder
	want     string   // severity and rule, as in “error: leak-mobile”
}

// The sample site is clean but for what it explains itself. With the faults of
// faults.txt planted, the check tells each of them, by the rule it breaks and at
// its place, and nothing else.
func TestPlanted(t *testing.T) {
	faults := readFaults(t)
	if len(faults) != plantedFaults {
		t.Errorf("%d faults are planted, want %d", len(faults), plantedFaults)
	}
	dir := t.TempDir()
	for _, folder := range []string{"data", "content"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS("../"+folder)); err != nil {
			t.Fatal(err)
		}
	}
	known := explained(t, checked(t, dir))
	for i := range faults {
		faults[i].plant(t, dir)
	}
	found := map[string][]string{}
	for _, p := range checked(t, dir) {
		if i := slices.Index(known, toldOf(&p)); i >= 0 {
			known = slices.Delete(known, i, i+1)
			continue
		}
		p.Column = 0
		key := fmt.Sprintf("%s: %s: %s", p.Place, p.Severity, p.Rule)
		found[key] = append(found[key], p.Message.EN)
	}
	for i := range faults {
		f := &faults[i]
		key := f.place(t, dir) + ": " + f.want
		if len(found[key]) == 0 {
			t.Errorf("faults.txt:%d: %s: not told: %s", f.line, f.title, key)
			continue
		}
		found[key] = found[key][1:]
	}
	for _, key := range slices.Sorted(maps.Keys(found)) {
		for _, m := range found[key] {
			t.Errorf("told, but not planted: %s: %s", key, m)
		}
	}
	for _, line := range known {
		t.Errorf("no longer told: %s", line)
	}
}

func checked(t *testing.T, dir string) []problem.Problem {
	t.Helper()
	today, _ := calendar.New(2026, 11, 22)
	p, err := dataset.Open(dir, today, dataset.ToCheck)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	return p.Problems
}

// toldOf is a problem without its line, which moves when others are planted
// above it.
func toldOf(p *problem.Problem) string {
	return fmt.Sprintf("%s: %s: %s [%s]", p.File, p.Severity, p.Message.EN, p.Rule)
}

// explained are the problems of the untouched sample: decisions that say why
// they were published late.
func explained(t *testing.T, list []problem.Problem) []string {
	t.Helper()
	var lines []string
	for i := range list {
		p := &list[i]
		if p.Severity != problem.Warning || p.Rule != "published-late" || !strings.Contains(p.Message.EN, "the reason given: ") {
			t.Errorf("the sample itself: %s: %s", p.Place, toldOf(p))
		}
		lines = append(lines, toldOf(p))
	}
	return lines
}

// plant makes the fault. The old lines occur once in the file; without old
// lines the file is new.
func (f *fault) plant(t *testing.T, dir string) {
	t.Helper()
	name := filepath.Join(dir, filepath.FromSlash(f.file))
	data, err := os.ReadFile(name)
	text, old := string(data), block(f.old)
	switch {
	case len(f.old) == 0 && err == nil:
		t.Fatalf("faults.txt:%d: %s is no new file", f.line, f.file)
	case len(f.old) > 0 && err != nil:
		t.Fatalf("faults.txt:%d: %v", f.line, err)
	case len(f.old) == 0 || old == "*\n":
		text = block(f.new)
	default:
		at := f.once(t, "\n"+text, "\n"+old)
		text = text[:at] + block(f.new) + text[at+len(old):]
	}
	if err := writeFile(name, []byte(text), os.O_TRUNC); err != nil {
		t.Fatal(err)
	}
}

func block(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// place is where the fault is told: the file and the line, or what the fault
// says itself.
func (f *fault) place(t *testing.T, dir string) string {
	t.Helper()
	file, line, other := strings.Cut(f.at, " :: ")
	switch {
	case !other && (strings.HasPrefix(f.at, "data/") || f.at == "data"):
		return f.at
	case !other:
		file, line = f.file, f.at
	}
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	text := "\n" + string(data)
	if i := slices.Index(f.new, line); i >= 0 { // among the lines of the fault
		at := f.once(t, text, "\n"+block(f.new))
		return fmt.Sprintf("%s:%d", file, strings.Count(text[:at], "\n")+1+i)
	}
	at := f.once(t, text, "\n"+line+"\n")
	return fmt.Sprintf("%s:%d", file, strings.Count(text[:at], "\n")+1)
}

// once is where a part stands in a text, where it must stand once.
func (f *fault) once(t *testing.T, text, part string) int {
	t.Helper()
	if n := strings.Count(text, part); n != 1 {
		t.Fatalf("faults.txt:%d: %s: these lines occur %d times: %s", f.line, f.title, n, part)
	}
	return strings.Index(text, part)
}

// readFaults reads faults.txt, whose form its first lines tell.
func readFaults(t *testing.T) []fault {
	t.Helper()
	data, err := os.ReadFile("testdata/planted/faults.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "\n====\n")
	number := strings.Count(string(data[:len(data)-len(text)]), "\n")
	var list []fault
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			continue
		}
		kind, rest := line[:1], line[1:]
		if kind == "#" {
			list = append(list, fault{title: strings.TrimSpace(rest), line: number})
			continue
		}
		if len(list) == 0 || !list[len(list)-1].read(kind, rest) {
			t.Fatalf("faults.txt:%d: %q is not understood", number, line)
		}
	}
	for i := range list {
		if f := &list[i]; f.file == "" || f.want == "" || f.at == "" {
			t.Fatalf("faults.txt:%d: %s: it lacks its file, what is wanted, or the place", f.line, f.title)
		}
	}
	return list
}

// read takes a line of a fault, by its first character.
func (f *fault) read(kind, rest string) bool {
	switch kind {
	case "=":
		f.file = strings.TrimSpace(rest)
	case " ":
		f.old, f.new = append(f.old, rest), append(f.new, rest)
	case "-":
		f.old = append(f.old, rest)
	case "+":
		if f.at == "" {
			f.at = rest
		}
		f.new = append(f.new, rest)
	case "@":
		f.at = strings.TrimPrefix(rest, " ")
	case ">":
		f.want = strings.TrimSpace(rest)
	default:
		return false
	}
	return true
}
