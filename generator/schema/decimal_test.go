package schema

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func decimal(t *testing.T, s string) Decimal {
	t.Helper()
	d, err := ParseDecimal(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func TestDecimalsArePrintedWithAllTheirDigits(t *testing.T) {
	cases := []struct{ text, printed, readable string }{
		{"0", "0", "0"},
		{"-0", "0", "0"},
		{"007", "7", "7"},
		{"0.300000", "0.300000", "0.3"},
		{"-0.05", "-0.05", "-0.05"},
		{"1.0", "1.0", "1"},
		{"-12.30", "-12.30", "-12.3"},
		{"100", "100", "100"},
		{"1000", "1000", "1,000"},
		{"-1000", "-1000", "-1,000"},
		{"999999.5", "999999.5", "999,999.5"},
		{"1234567890", "1234567890", "1,234,567,890"},
		{"0.0000", "0.0000", "0"},
		{strings.Repeat("9", 40), strings.Repeat("9", 40), "9" + strings.Repeat(",999", 13)},
	}
	for _, c := range cases {
		d := decimal(t, c.text)
		if d.String() != c.printed || d.Readable() != c.readable {
			t.Errorf("%q prints %q and reads %q", c.text, d.String(), d.Readable())
		}
	}
}

func TestWhatIsNoDecimalIsRefused(t *testing.T) {
	for _, s := range []string{"", "-", "--1", "+1", ".", "1.", ".1", "1.2.3", "1e3", "0x1", " 1", "1 ", "1,000", "１", "１.0", "Inf", "NaN", strings.Repeat("1", 41)} {
		if d, err := ParseDecimal(s); err == nil {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}

func TestTheZeroDecimalIsZero(t *testing.T) {
	var zero Decimal
	one := decimal(t, "1.50")
	if zero.String() != "0" || zero.Sign() != 0 || zero.Readable() != "0" || zero.Scale() != 0 {
		t.Errorf("it is %v, %d, %q", zero, zero.Sign(), zero.Readable())
	}
	if got := zero.Sub(one).String(); got != "-1.50" {
		t.Errorf("0 - %v = %v", one, got)
	}
	if got := zero.Shift(4); got.Sign() != 0 {
		t.Errorf("shifted it is %v", got)
	}
}

// randomDecimal writes a number of up to 40 digits.
func randomDecimal(r *rand.Rand) string {
	digits := make([]byte, 1+r.IntN(maxDigits))
	for i := range digits {
		digits[i] = '0' + byte(r.IntN(10))
	}
	s := string(digits)
	if cut := r.IntN(len(s)); cut > 0 {
		s = s[:cut] + "." + s[cut:]
	}
	if r.IntN(2) == 0 {
		s = "-" + s
	}
	return s
}

// rat is the value by the standard library.
func rat(t *testing.T, s string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("%q is no number", s)
	}
	return r
}

func TestDecimalsCountAsRationalsDo(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 11))
	for range 20_000 {
		a, b := randomDecimal(r), randomDecimal(r)
		if r.IntN(10) == 0 {
			b = a + strings.Repeat("0", r.IntN(2)) // often enough nearly or quite the same
			if len(b) > maxDigits {
				b = a
			}
		}
		x, y, p, q := decimal(t, a), decimal(t, b), rat(t, a), rat(t, b)
		if got := x.Sub(y).Sign(); got != p.Cmp(q) {
			t.Fatalf("%s and %s compare as %d", a, b, got)
		}
		if x.Sign() != p.Sign() {
			t.Fatalf("the sign of %s is %d", a, x.Sign())
		}
		same(t, a+" - "+b, x.Sub(y), new(big.Rat).Sub(p, q))
		places := r.IntN(13) - 6
		same(t, a+" shifted by "+strconv.Itoa(places), x.Shift(places), new(big.Rat).Mul(p, power(places)))
	}
}

func power(places int) *big.Rat {
	ten := new(big.Rat).SetInt64(10)
	if places < 0 {
		ten.Inv(ten)
		places = -places
	}
	p := new(big.Rat).SetInt64(1)
	for range places {
		p.Mul(p, ten)
	}
	return p
}

// same demands that a result is the rational, exactly, and that what is printed
// of it reads as the same.
func same(t *testing.T, what string, got Decimal, want *big.Rat) {
	t.Helper()
	if rat(t, got.String()).Cmp(want) != 0 {
		t.Fatalf("%s = %v, want %s", what, got, want.FloatString(20))
	}
	if plain := strings.ReplaceAll(got.Readable(), ",", ""); rat(t, plain).Cmp(want) != 0 {
		t.Fatalf("%s reads %s, want %s", what, got.Readable(), want.FloatString(20))
	}
	if got.Scale() < 0 {
		t.Fatalf("%s has a scale of %d", what, got.Scale())
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0.300000", "-12.30", "3,000", "1e3", "-", "００１"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		if rat(t, d.String()).Cmp(rat(t, s)) != 0 {
			t.Fatalf("%q prints %q", s, d)
		}
		if again := decimal(t, d.String()); again.String() != d.String() {
			t.Fatalf("%q prints %q, then %q", s, d, again)
		}
	})
}

func TestShare(t *testing.T) {
	for _, test := range []struct {
		d, whole    string
		parts, want int64
	}{
		{"5", "8", 100, 63},
		{"-5", "8", 100, -63},
		{"5", "-8", 100, -63},
		{"0", "3", 100, 0},
		{"0.10", "0.3", 3, 1},
		{"9999999999999999999999999999999999999999", "9999999999999999999999999999999999999999", 10_000, 10_000},
	} {
		d, err := ParseDecimal(test.d)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := ParseDecimal(test.whole)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Share(whole, test.parts); got != test.want {
			t.Errorf("%s of %s is %d of %d parts, not %d", test.d, test.whole, got, test.parts, test.want)
		}
	}
}
