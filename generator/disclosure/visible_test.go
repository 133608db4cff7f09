package disclosure

import (
	"math/rand/v2"
	"testing"

	"sunboard/generator/calendar"
	"sunboard/generator/schema"
)

// life is a record of a kind with some of the fields that decide when it is
// shown; an empty text leaves a field out.
func life(k *schema.Kind, values map[string]string) *schema.Record {
	r := &schema.Record{Fields: k.Fields, Values: make([]schema.Value, len(k.Fields))}
	for i, f := range k.Fields {
		r.Values[i].Text = values[f.Name]
		if f.Name == schema.Withdrawn && values["withdrawn"] != "" {
			w := &schema.Record{Fields: f.Fields, Values: make([]schema.Value, len(f.Fields))}
			for j, sub := range f.Fields {
				w.Values[j].Text = map[string]string{"on": values["withdrawn"], "kind": values["cause"]}[sub.Name]
			}
			r.Values[i] = schema.Value{Group: w}
		}
	}
	return r
}

// As the day moves on, a record appears on the day of its publication and on no
// other, and disappears when its term has ended or it is withdrawn, and for no
// other reason. A notice stands only where the record has gone, and never for a
// repair.
func TestTheVisibleSetMovesByPublicationExpiryAndWithdrawalAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	start, _ := calendar.New(2022, 1, 1)
	maybe := func(chance float64, from, span int) string {
		if random.Float64() > chance {
			return ""
		}
		return start.AddDays(from + random.IntN(span)).String()
	}
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	seen := map[string]int{}
	for range 600 {
		k := Kinds[random.IntN(len(Kinds))]
		values := map[string]string{
			"decided_on":    maybe(0.95, 0, 1600),
			"published_on":  maybe(0.9, 0, 1700),
			"publish_until": maybe(0.4, 300, 1700),
			"gravity":       pick("", "轻微", "一般", "严重"),
			"withdrawn":     maybe(0.3, 100, 1700),
			"cause":         pick("撤销", "变更", "确认违法", "确认无效", "信用修复", "其他"),
		}
		r := life(k, values)
		was := false
		for day := start; day.Before(start.AddDays(3500)); day = day.AddDays(1) {
			is := k.Visible(r, day)
			switch {
			case is && !was:
				seen["published"]++
				if values["published_on"] != day.String() {
					t.Fatalf("%s %v appears on %v", k.Name, values, day)
				}
			case was && !is:
				last := k.LastDay(r)
				ended, withdrawn := last == day.AddDays(-1), values["withdrawn"] == day.String()
				if !ended && !withdrawn {
					t.Fatalf("%s %v disappears on %v", k.Name, values, day)
				}
				if ended {
					seen["ended"]++
				}
				if withdrawn {
					seen["withdrawn"]++
				}
			}
			if k.Noticed(r, day) {
				seen["noticed"]++
				if is || values["withdrawn"] == "" || values["withdrawn"] > day.String() || values["cause"] == "信用修复" {
					t.Fatalf("%s %v has a notice on %v", k.Name, values, day)
				}
			}
			was = is
		}
	}
	for _, what := range []string{"published", "ended", "withdrawn", "noticed"} {
		if seen[what] < 20 {
			t.Errorf("%s happened %d times: the test has seen too little", what, seen[what])
		}
	}
}

// Without a last public day a penalty stays for the longest term of its gravity,
// under the rules in force on the day of the decision.
func TestTermsByGravityAndRegime(t *testing.T) {
	for _, c := range []struct{ decided, gravity, until, want string }{
		{"2026-05-11", "轻微", "", "2026-08-11"},
		{"2026-05-11", "一般", "", "2027-05-11"},
		{"2026-05-11", "严重", "", "2029-05-11"},
		{"2026-05-11", "", "", "2029-05-11"},
		{"2026-04-01", "轻微", "", "2026-07-01"}, // the first day of order 36
		{"2026-03-31", "轻微", "", "2029-03-31"}, // the last of order 58
		{"2023-05-01", "一般", "", "2026-05-01"},
		{"2023-04-30", "一般", "", "2024-04-30"}, // the last of 527
		{"2023-04-30", "严重", "", "2026-04-30"},
		{"2024-02-29", "一般", "", "2027-02-28"}, // no such day three years on
		{"2026-11-30", "轻微", "", "2027-02-28"},
		{"2026-05-11", "轻微", "2030-01-01", "2030-01-01"}, // what is given holds; term-too-long speaks
		{"", "严重", "", ""},
	} {
		r := life(Penalty, map[string]string{"decided_on": c.decided, "gravity": c.gravity, "publish_until": c.until})
		if got := Penalty.LastDay(r).String(); got != c.want {
			t.Errorf("decided %s, %s, until %s: last day %s, want %s", c.decided, c.gravity, c.until, got, c.want)
		}
	}
}

// A penalty that is kept back is never shown, and does not miss its day of
// publication.
func TestWhatIsKeptBackIsNeverShown(t *testing.T) {
	day, _ := calendar.New(2026, 11, 22)
	r := life(Penalty, map[string]string{"decided_on": "2026-11-11", "published_on": "2026-11-13", "gravity": "轻微"})
	if Penalty.KeptBack(r) || !Penalty.Visible(r, day) {
		t.Fatal("it is shown without a reason to keep it back")
	}
	r = life(Penalty, map[string]string{"decided_on": "2026-11-11", "published_on": "2026-11-13", "gravity": "轻微", "unpublished_reason": "轻微。"})
	if !Penalty.KeptBack(r) || Penalty.Visible(r, day) {
		t.Error("it is shown in spite of the reason")
	}
	if f := Penalty.Field("published_on"); f.Unless != "unpublished_reason" || Permit.Field("published_on").Unless != "" {
		t.Error("published_on is missed, or excused where nothing is kept back")
	}
	if !Penalty.Field("unpublished_reason").Internal {
		t.Error("the reason is published")
	}
}
