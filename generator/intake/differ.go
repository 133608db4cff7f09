package intake

import (
	"slices"
	"strings"

	"sunboard/generator/law"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Change is a field whose value in a table is not the one in data/.
type Change struct {
	Field    *schema.Field
	Old, New schema.Value
}

// Differences are the fields in which a row differs from the record that is there.
// An empty cell says nothing: what a table does not know, it does not take away.
func Differences(k *schema.Kind, stored, row *schema.Record) []Change {
	var list []Change
	last, before := -1, 0 // the last visible day where none is stored, and the changes of the fields before it
	name, masked := maskedName(k, stored, row)
	for i := range k.Fields {
		f, v := &k.Fields[i], row.Values[i]
		if v.IsZero() || v.Column == 0 || f.Name == "id" || f.Name == "agency" {
			continue // a value that no cell gave has no column
		}
		if name != "" {
			maskValue(&v, name, masked)
		}
		if f.Name == k.Show.Last && stored.Values[i].IsZero() {
			last, before = i, len(list)
			continue
		}
		if f.Fields != nil {
			v = withStored(f, stored.Values[i], v)
		}
		if !sameValues(f, k.Show.Number, stored.Values[i], v) {
			list = append(list, Change{f, stored.Values[i], v})
		}
	}
	if last >= 0 && !computed(k, last, stored, row, list) {
		list = slices.Insert(list, before, Change{&k.Fields[last], stored.Values[last], row.Values[last]})
	}
	return list
}

// computed reports whether the last visible day of a row, which data/ does not
// give, is the one that follows from the record as it will be: open data tells it
// to readers.
func computed(k *schema.Kind, last int, stored, row *schema.Record, changes []Change) bool {
	without := *row
	without.Values = slices.Clone(row.Values)
	without.Values[last] = schema.Value{}
	given, ok := row.Day(k.Show.Last)
	return ok && given == k.LastDay(Merged(stored, &without, changes))
}

// maskedName is the full name of a natural person whose record is stored with the
// masked one.
func maskedName(k *schema.Kind, stored, row *schema.Record) (name, masked string) {
	if k.Person == nil || k.Person(row) == "" {
		return "", ""
	}
	field := k.Person(row)
	if name, masked = row.Text(field), privacy.Mask(row.Text(field)); name != masked && stored.Text(field) == masked {
		return name, masked
	}
	return "", ""
}

func sameValues(f *schema.Field, number string, a, b schema.Value) bool {
	if len(a.Items) != len(b.Items) || (a.Group == nil) != (b.Group == nil) {
		return false
	}
	for i := range a.Items {
		if !sameValues(f, number, a.Items[i], b.Items[i]) {
			return false
		}
	}
	if a.Group != nil {
		for i := range f.Fields {
			if !sameValues(&f.Fields[i], "", a.Group.Values[i], b.Group.Values[i]) {
				return false
			}
		}
	}
	if a.Text == b.Text {
		return true
	}
	if f.Type.Table.Type == "number" {
		m, err1 := schema.ParseDecimal(a.Text)
		n, err2 := schema.ParseDecimal(b.Text)
		return err1 == nil && err2 == nil && m.Sub(n).Sign() == 0
	}
	if f.Name == number {
		return law.FoldDocument(a.Text) == law.FoldDocument(b.Text)
	}
	return strings.Join(strings.Fields(a.Text), " ") == strings.Join(strings.Fields(b.Text), " ")
}

// withStored gives the entries of a group what is stored and the table does not say:
// the day on which a law came into force, where the table has no column for it. An
// entry is known by what it must have.
func withStored(f *schema.Field, stored, row schema.Value) schema.Value {
	if row.Group != nil && stored.Group != nil {
		row.Group = fillEntry(stored.Group, row.Group)
		return row
	}
	items := append([]schema.Value(nil), row.Items...)
	used := make([]bool, len(stored.Items))
	for i, item := range items {
		for j, old := range stored.Items {
			if !used[j] && item.Group != nil && old.Group != nil && sameEntry(f, old.Group, item.Group) {
				used[j] = true
				items[i].Group = fillEntry(old.Group, item.Group)
				break
			}
		}
	}
	row.Items = items
	return row
}

// sameEntry reports whether two entries are about the same: they agree in every line
// that both give, and in one at least that must be given.
func sameEntry(f *schema.Field, stored, row *schema.Record) bool {
	known := false
	for i := range f.Fields {
		x, a, b := &f.Fields[i], stored.Values[i], row.Values[i]
		if b.IsZero() || a.IsZero() || x.Fields != nil || x.Need == schema.Optional && x.Type.Input == "textarea" {
			continue
		}
		if !sameValues(x, "", a, b) {
			return false
		}
		known = true
	}
	return known
}

func fillEntry(stored, row *schema.Record) *schema.Record {
	filled := *row
	filled.Values = append([]schema.Value(nil), row.Values...)
	for i, v := range filled.Values {
		switch f := &filled.Fields[i]; {
		case v.IsZero():
			filled.Values[i] = stored.Values[i]
		case f.Fields != nil:
			filled.Values[i] = withStored(f, stored.Values[i], v)
		}
	}
	return &filled
}

// Text says what a change is, for people.
func (c Change) Text() problem.Text {
	was, is := c.Field.Format(c.Old, problem.ZH), c.Field.Format(c.New, problem.ZH)
	if c.Old.IsZero() {
		return problem.Textf("%[1]s：原来没有，表格里是“%[3]s”", "%[2]s: nothing is stored; the table has “%[3]s”", c.Field.Title.ZH, c.Field.Name, short(is))
	}
	return problem.Textf("%[1]s：原来是“%[3]s”，表格里是“%[4]s”", "%[2]s: stored is “%[3]s”; the table has “%[4]s”", c.Field.Title.ZH, c.Field.Name, short(was), short(is))
}

// short cuts a long text for a message.
func short(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	if letters := []rune(s); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return s
}

// Differs is the problem that a row is not what is stored at a place.
func Differs(changes []Change, row *schema.Record, where problem.Place) []problem.Problem {
	var list []problem.Problem
	for _, c := range changes {
		list = append(list, recordDiffers.At(row.PlaceOf(c.New), c.Text(),
			problem.Textf("已有的记录在 %s；以表格为准的，加上 --update", "the record stands at %s; where the table is right, add --update", where)))
	}
	return list
}

// Twice is the problem that a row repeats another.
func Twice(row, first *schema.Record, field string) problem.Problem {
	return rowTwice.At(row.Place(field), problem.Text{ZH: "与 " + showPlace(first.Place(field)).String() + " 是同一条记录", EN: "the same record as at " + showPlace(first.Place(field)).String()},
		problem.T("核对后留下一行", "compare them and keep one"))
}

// TakenID is the problem that a row's id belongs to another record.
func TakenID(row *schema.Record) problem.Problem {
	return rowTwice.At(row.Place("id"), problem.Textf("标识 %s 已经用过", "the id %s is used already", row.Text("id")),
		problem.T("删去标识这一列，由程序编号", "leave out the column of ids; they are given then"))
}

// NamesInFull tells that names of natural persons would be stored in full.
func NamesInFull(b *Batch, n int) problem.Problem {
	at := problem.Place{File: b.File + "\n" + b.Sheet}
	return namesInFull.At(at, problem.Textf("有 %d 条新记录写着自然人的全名", "%d new records have a natural person's name in full", n),
		problem.T("加上 --mask 只存姓；要存全名的话，data/ 不能放进公开的代码库", "add --mask to store the surname only; with full names data/ must not lie in a public repository"))
}

// Unamended is the problem that the file of a record cannot be changed line by
// line.
func Unamended(changes []Change, row *schema.Record, where problem.Place) []problem.Problem {
	var list []problem.Problem
	for _, c := range changes {
		p := recordDiffers.At(row.PlaceOf(c.New), c.Text(),
			problem.Textf("%s 的写法（花括号、锚点等）不能自动改；请手工改这一处", "%s is written in a form (braces, anchors) that cannot be changed by itself; change it by hand", where))
		p.Severity = problem.Error
		list = append(list, p)
	}
	return list
}

// Merged is what a record will be: the row, and what is stored where the row says
// nothing. Its places are those of the row.
func Merged(stored, row *schema.Record, changes []Change) *schema.Record {
	r := *row
	r.Values = append([]schema.Value(nil), row.Values...)
	for i := range r.Values {
		if r.Values[i].IsZero() && r.Values[i].Column == 0 {
			r.Values[i] = stored.Values[i]
			r.Values[i].Line, r.Values[i].Column = int32(row.At.Line), 0
		}
		for _, c := range changes {
			if c.Field == &r.Fields[i] {
				r.Values[i] = c.New
			}
		}
	}
	return &r
}
