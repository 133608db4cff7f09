package law

import "testing"

func TestBasisKey(t *testing.T) {
	for _, c := range []struct{ law, want string }{
		{"《中华人民共和国道路运输条例》", "道路运输条例"},
		{"《中华人民共和国道路运输条例》（2022年修订）", "道路运输条例"},
		{"《道路运输条例（2022年修订）》", "道路运输条例"},
		{"《道路运输 条例(2019修正)》第六十三条", "道路运输条例"},
		{"中华人民共和国港口法", "港口法"},
		{"《重庆市道路运输管理条例》", "重庆市道路运输管理条例"},
		{"《信用修复管理办法（试行）》", "信用修复管理办法（试行）"}, // not a version of the one without
		{"", ""},
	} {
		if got := BasisKey(c.law); got != c.want {
			t.Errorf("%q: got %q, want %q", c.law, got, c.want)
		}
	}
}

// basisPower is a power with bases: law, from, to; empty where not given.
func basisPower(bases ...[3]string) string {
	text := "code: \"0200-B-01700\"\nbases:\n"
	for _, b := range bases {
		text += "  - law: " + b[0] + "\n    in_force_from: " + b[1] + "\n    in_force_to: " + b[2] + "\n"
	}
	return text
}

func TestDecisionsAndTheDaysOfLaws(t *testing.T) {
	const bus, road = "《城市公共交通条例》", "《中华人民共和国道路运输条例》"
	early := "error 3:8 " + bus + "自 2024-12-01 起施行，2024-11-30 作出决定时还没有施行"
	over := "warning 3:8 " + road + "（2022年修订）2023-07-19 以后失效，决定是 2023-07-20 作出的"
	for _, c := range []struct {
		name, day, basis, want string
		bases                  [][3]string
	}{
		{"on the law's first day", "2024-12-01", bus + "第四十五条", "", [][3]string{{bus, "2024-12-01", ""}}},
		{"the day before", "2024-11-30", bus + "第四十五条", early, [][3]string{{bus, "2024-12-01", ""}}},
		{"an older version held", "2024-11-30", bus, "", [][3]string{{bus, "2024-12-01", ""}, {bus + "（2004年修订）", "", "2024-11-30"}}},
		{"one basis of the law has no days", "2024-11-30", bus, "", [][3]string{{bus, "2024-12-01", ""}, {bus, "", ""}}},
		{"another law of the power held", "2024-11-30", bus, early, [][3]string{{bus, "2024-12-01", ""}, {road, "2004-07-01", ""}}},
		{"the decision cites another law", "2024-11-30", road, "", [][3]string{{bus, "2024-12-01", ""}, {road, "2004-07-01", ""}}},
		{"the decision cites a law with a like name", "2024-11-30", "《示例市城市公共交通条例》", "", [][3]string{{bus, "2024-12-01", ""}}},
		{"the decision names no title", "2024-11-30", "城市公共交通条例第四十五条", "", [][3]string{{bus, "2024-12-01", ""}}},
		{"told once for a law", "2024-11-30", bus + "第七条、" + bus + "第四十五条", early, [][3]string{{bus, "2024-12-01", ""}}},
		{"the short title", "2004-06-30", "《道路运输条例》第六十三条", "error 3:8 " + road + "自 2004-07-01 起施行，2004-06-30 作出决定时还没有施行",
			[][3]string{{road, "2004-07-01", ""}}},
		{"the first of two versions to come", "2004-06-30", road, "error 3:8 " + road + "自 2004-07-01 起施行，2004-06-30 作出决定时还没有施行",
			[][3]string{{road + "（2023年修订）", "2023-07-20", ""}, {road, "2004-07-01", "2023-07-19"}}},
		{"on the law's last day", "2023-07-19", road, "", [][3]string{{road + "（2022年修订）", "2022-05-01", "2023-07-19"}}},
		{"the day after", "2023-07-20", road + "第六十八条", over, [][3]string{{road + "（2022年修订）", "2022-05-01", "2023-07-19"}}},
		{"only its end is given", "2023-07-20", road, over, [][3]string{{road + "（2022年修订）", "", "2023-07-19"}}},
		{"the next version holds", "2023-07-20", road, "", [][3]string{{road + "（2022年修订）", "", "2023-07-19"}, {road, "2023-07-20", ""}}},
		{"the version of today has no days", "2023-07-20", road, "", [][3]string{{road + "（2022年修订）", "", "2023-07-19"}, {road, "", ""}}},
		{"a gap between versions", "2023-07-20", road, over, [][3]string{{road + "（2022年修订）", "", "2023-07-19"}, {road, "2023-08-01", ""}}},
		{"the last of two versions that ended", "2023-07-20", road, over,
			[][3]string{{road + "（2022年修订）", "2022-05-01", "2023-07-19"}, {road + "（2019年修订）", "2019-03-02", "2022-04-30"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := "power: \"0200-B-01700\"\ndecided_on: " + c.day + "\nbasis: " + c.basis + "\n"
			power := basisPower(c.bases...)
			got := powerSays(t, DecidedBeforeLaw(powerList, "power", "decided_on", "basis"), decisionTestFields, text, power) +
				powerSays(t, BasisRepealed(powerList, "power", "decided_on", "basis"), decisionTestFields, text, power)
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A decision without a basis of its own rests on what its power rests on: one
// law in force is enough.
func TestDecisionsWithoutABasisOfTheirOwn(t *testing.T) {
	const bus, road = "《城市公共交通条例》", "《中华人民共和国道路运输条例》"
	early := "error 1:8 " + bus + "自 2024-12-01 起施行，2024-11-30 作出决定时还没有施行"
	for _, c := range []struct {
		name, want string
		field      string
		powers     []string
	}{
		{"none in force", early, "", []string{basisPower([3]string{bus, "2024-12-01", ""})}},
		{"its field is empty", early, "basis", []string{basisPower([3]string{bus, "2024-12-01", ""})}},
		{"one in force", "", "", []string{basisPower([3]string{bus, "2024-12-01", ""}, [3]string{road, "2004-07-01", ""})}},
		{"one without days", "", "", []string{basisPower([3]string{bus, "2024-12-01", ""}, [3]string{road, "", ""})}},
		{"of the main item", early, "", []string{"code: \"0200-B-01700\"\nparent: main\n", "code: main\nbases:\n  - law: " + bus + "\n    in_force_from: 2024-12-01\n"}},
		{"the main item is not found", "", "", []string{"code: \"0200-B-01700\"\nparent: main\n"}},
		{"all ended", "warning 1:8 " + road + "2023-07-19 以后失效，决定是 2024-11-30 作出的", "", []string{basisPower([3]string{road, "", "2023-07-19"})}},
	} {
		t.Run(c.name, func(t *testing.T) {
			const text = "power: \"0200-B-01700\"\ndecided_on: 2024-11-30\n"
			got := powerSays(t, DecidedBeforeLaw(powerList, "power", "decided_on", c.field), decisionTestFields, text, c.powers...) +
				powerSays(t, BasisRepealed(powerList, "power", "decided_on", c.field), decisionTestFields, text, c.powers...)
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestBasisRulesSayWhatTheyRead(t *testing.T) {
	with, without := DecidedBeforeLaw(powerList, "power", "decided_on", "basis"), BasisRepealed(powerList, "power", "decided_on", "")
	if len(with.Reads) != 3 || with.Reads[2] != "basis" || len(without.Reads) != 2 {
		t.Errorf("got %v and %v", with.Reads, without.Reads)
	}
	if !with.Law || without.Law || !without.Changeable() {
		t.Error("a law not yet in force is an error for good; a repealed one is advice")
	}
}
