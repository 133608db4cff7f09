package disclosure

import (
	"slices"
	"strings"
	"testing"

	"sunboard/generator/schema"
)

// The national layout of 双公示 (发改办财金〔2018〕424号): what it asks of the
// party, of a permit and of a penalty.
var (
	subjectCodes = strings.Fields("XDR_MC XDR_LB XDR_SHXYM XDR_GSZC XDR_ZZJG XDR_SWDJ XDR_SYDW XDR_SHZZ FRDB")
	permitCodes  = strings.Fields("XKWS WSH XKLB XKZS XKBH NR JDRQ YXQZ YXQZI XKJG XKJGDM ZT LYDW LYDWDM BZ")
	penaltyCodes = strings.Fields("WSH WFXW SY YJ CFLB NR NR_FK NR_WFFF NR_ZKDX JDRQ YXQ GSJZQ CFJG CFJGDM SJLY SJLYDM BZ")

	// A penalty's state is of the layouts before; readers need it as much as a
	// permit's.
	formerCodes = []string{"ZT"}

	// Identity documents are reported elsewhere and never published.
	private = strings.Fields("FR_ZJLX FR_ZJHM XDR_ZJLX XDR_ZJHM FR_SFZH")
)

func TestTheCodesAreThoseOfTheNationalLayout(t *testing.T) {
	for _, c := range []struct {
		kind   *schema.Kind
		prefix string
		codes  []string
	}{
		{Permit, "XK_", slices.Concat(subjectCodes, permitCodes)},
		{Penalty, "CF_", slices.Concat(subjectCodes, penaltyCodes, formerCodes)},
	} {
		var want, got []string
		for _, code := range c.codes {
			want = append(want, c.prefix+code)
		}
		for _, f := range schema.Walk(c.kind.Fields) {
			if f.Code != "" {
				got = append(got, f.Code)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s has the codes\n%q, want\n%q", c.kind.Name, got, want)
		}
	}
	for _, k := range []*schema.Kind{Report, Power, Outreach} {
		for path, f := range schema.Walk(k.Fields) {
			if f.Code != "" {
				t.Errorf("%s.%s has the code %s of a layout that is not its own", k.Name, path, f.Code)
			}
		}
	}
}

// What must not be published has no place to be written in, and no column that
// import would take for one.
func TestIdentityDocumentsHaveNoField(t *testing.T) {
	words := []string{"证件类型", "证件号码", "身份证", "护照"}
	for name, fields := range tables() {
		for path, f := range schema.Walk(fields) {
			for _, code := range private {
				if strings.HasSuffix(f.Code, code) {
					t.Errorf("%s.%s has the code %s", name, path, f.Code)
				}
			}
			for _, title := range append([]string{f.Title.ZH, f.Code}, f.Former...) {
				for _, word := range append(words, private...) {
					if strings.Contains(title, word) {
						t.Errorf("%s.%s is called %s", name, path, title)
					}
				}
			}
		}
	}
}

// Both tables ask for the party in the same words.
func TestPermitsAndPenaltiesHaveTheSameParty(t *testing.T) {
	for _, f := range subject("XK_") {
		g := Penalty.Field(f.Name)
		if g == nil || g.Title != f.Title || g.Type != f.Type || g.Max != f.Max || g.Need != f.Need ||
			strings.TrimPrefix(g.Code, "CF_") != strings.TrimPrefix(f.Code, "XK_") {
			t.Errorf("%s differs: %+v and %+v", f.Name, f, g)
		}
	}
}

// The lengths that were found in published sources.
func TestLengthsAreThoseOfTheNationalLayout(t *testing.T) {
	for code, want := range map[string]int{
		"XDR_MC": 200, "XDR_SHXYM": 18, "XDR_GSZC": 50, "XDR_SWDJ": 15, "XDR_SYDW": 12, "XDR_SHZZ": 50, "FRDB": 50,
		"WSH": 128, "WFXW": 2000, "YJ": 2048, "NR": 4000, "NR_ZKDX": 200, "CFJGDM": 18, "SJLYDM": 18, "BZ": 512,
	} {
		for _, f := range Penalty.Fields {
			if f.Code == "CF_"+code && f.Max != want {
				t.Errorf("%s holds %d characters, want %d", f.Code, f.Max, want)
			}
		}
	}
}
