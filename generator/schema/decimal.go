package schema

import (
	"errors"
	"math/big"
	"strings"
)

// Decimal is an exact decimal number. Amounts of money are never floats: a tenth
// of a fen lost in each of ten thousand penalties would show in a total.
type Decimal struct {
	unscaled *big.Int
	scale    int // digits after the point
}

var errDecimal = errors.New("not a decimal number")

// maxDigits keeps numbers from strangers' files to a size that people write.
const maxDigits = 40

// ParseDecimal reads -12.30: a sign, digits, a point and digits. It takes no
// exponent, no thousands separator and no blank.
func ParseDecimal(s string) (Decimal, error) {
	whole, part, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	digits := whole + part
	if whole == "" || point && part == "" || len(digits) > maxDigits {
		return Decimal{}, errDecimal
	}
	for i := 0; i < len(digits); i++ {
		if digits[i] < '0' || digits[i] > '9' {
			return Decimal{}, errDecimal
		}
	}
	n, _ := new(big.Int).SetString(digits, 10)
	if s[0] == '-' {
		n.Neg(n)
	}
	return Decimal{n, len(part)}, nil
}

// Scale is the number of digits written after the point.
func (d Decimal) Scale() int { return d.scale }

// Sign is -1, 0 or 1.
func (d Decimal) Sign() int {
	if d.unscaled == nil {
		return 0
	}
	return d.unscaled.Sign()
}

// Sub is the exact difference d - e.
func (d Decimal) Sub(e Decimal) Decimal {
	scale := max(d.scale, e.scale)
	return Decimal{new(big.Int).Sub(d.rescaled(scale), e.rescaled(scale)), scale}
}

// Cmp is -1, 0 or 1 as d is below, at or above e.
func (d Decimal) Cmp(e Decimal) int { return d.Sub(e).Sign() }

// Share is how many of a number of equal parts of whole d makes up, to the
// nearest part, halves away from zero: 5 of 8 is 63 of 100 parts. The whole must
// not be zero.
func (d Decimal) Share(whole Decimal, parts int64) int64 {
	scale := max(d.scale, whole.scale)
	n, of := d.rescaled(scale), whole.rescaled(scale)
	n = new(big.Int).Mul(n, big.NewInt(2*parts))
	sign := int64(n.Sign() * of.Sign())
	n.Abs(n).Add(n, new(big.Int).Abs(of))
	n.Quo(n, new(big.Int).Mul(big.NewInt(2), new(big.Int).Abs(of)))
	return sign * n.Int64()
}

// Shift moves the point: Shift(4) turns 10,000 yuan into yuan.
func (d Decimal) Shift(places int) Decimal {
	n := d.rescaled(max(d.scale, places))
	return Decimal{n, max(d.scale, places) - places}
}

func (d Decimal) rescaled(scale int) *big.Int {
	if d.unscaled == nil {
		return new(big.Int)
	}
	factor := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale-d.scale)), nil)
	return factor.Mul(factor, d.unscaled)
}

// String writes all digits that were given.
func (d Decimal) String() string {
	if d.unscaled == nil {
		return "0"
	}
	digits := new(big.Int).Abs(d.unscaled).String()
	if missing := d.scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	cut := len(digits) - d.scale
	s := digits[:cut]
	if d.scale > 0 {
		s += "." + digits[cut:]
	}
	if d.unscaled.Sign() < 0 {
		s = "-" + s
	}
	return s
}

// Readable writes the number for readers: thousands apart, no zeros at the end
// of the fraction.
func (d Decimal) Readable() string {
	whole, part, _ := strings.Cut(strings.TrimPrefix(d.String(), "-"), ".")
	var b strings.Builder
	if d.Sign() < 0 {
		b.WriteByte('-')
	}
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if part = strings.TrimRight(part, "0"); part != "" {
		b.WriteByte('.')
		b.WriteString(part)
	}
	return b.String()
}
