package sample

import "testing"

func TestCreditCheck(t *testing.T) {
	// Codes of real organs, as their sites print them; their inner codes pass
	// GB 11714 too.
	for _, code := range []string{"113703050042190260", "11330782002609266A", "11441700007280420Y", "11341702486344515H", "11230500001755309F", "12100000400000624D"} {
		if got := withCreditCheck(code[:17]); got != code {
			t.Errorf("withCreditCheck(%s) = %s, want %s", code[:17], got, code)
		}
		if got := withOrganisationCheck(code[8:16]); got != code[8:17] {
			t.Errorf("withOrganisationCheck(%s) = %s, want %s", code[8:16], got, code[8:17])
		}
	}
	for _, code := range []string{"000014349", "01089065X", "D2143569X"} {
		if got := withOrganisationCheck(code[:8]); got != code {
			t.Errorf("withOrganisationCheck(%s) = %s, want %s", code[:8], got, code)
		}
	}
}

// TestParties looks at every party there is: one name, one code, and so back.
func TestParties(t *testing.T) {
	codes, names := map[string]string{}, map[string]string{}
	for s, trade := range trades {
		for kind, n := range map[string]int{
			organisation: len(places) * len(brands) * len(trade.company) * len(endings),
			selfEmployed: len(places) * len(brands) * len(trade.self),
		} {
			if n > perSector {
				t.Errorf("sector %d has %d parties of type %s", s, n, kind)
			}
			for k := range n {
				p := partyOf(sector(s), kind, k)
				if codes[p.name] != "" || names[p.code] != "" {
					t.Fatalf("%s %s: name or code occurs twice", p.name, p.code)
				}
				codes[p.name], names[p.code] = p.code, p.name
			}
		}
	}
	if len(names) < 300_000 {
		t.Errorf("there are only %d parties", len(names))
	}
}

func TestMoney(t *testing.T) {
	tests := []struct {
		yuan         int
		wan, capital string
	}{
		{200, "0.020000", "贰佰元整"},
		{3000, "0.300000", "叁仟元整"},
		{1050, "0.105000", "壹仟零伍拾元整"},
		{2500, "0.250000", "贰仟伍佰元整"},
		{10_000, "1.000000", "壹万元整"},
		{10_500, "1.050000", "壹万零伍佰元整"},
		{12_345, "1.234500", "壹万贰仟叁佰肆拾伍元整"},
		{100_001, "10.000100", "壹拾万零壹元整"},
		{203_000, "20.300000", "贰拾万叁仟元整"},
	}
	for _, test := range tests {
		if got := wan(test.yuan); got != test.wan {
			t.Errorf("wan(%d) = %s, want %s", test.yuan, got, test.wan)
		}
		if got := capital(test.yuan); got != test.capital {
			t.Errorf("capital(%d) = %s, want %s", test.yuan, got, test.capital)
		}
	}
}
