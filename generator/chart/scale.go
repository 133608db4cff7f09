package chart

import (
	"strconv"

	"sunboard/generator/schema"
)

// whole is the number of parts that a chart's range is divided into: lengths are
// in hundredths of a percent of it.
const whole = 10_000

// least is the length of the shortest bar of a number that is not zero, so that
// it can be seen.
const least = 30

// scale is the range of a chart's numbers. It always has zero in it: a bar's
// length would say nothing otherwise.
type scale struct{ low, high schema.Decimal }

func (c *Chart) scale() scale {
	var s scale
	for i := range c.Rows {
		for j := range c.series() {
			if v := c.value(i, j); v.Given {
				if v.Number.Cmp(s.low) < 0 {
					s.low = v.Number
				}
				if v.Number.Cmp(s.high) > 0 {
					s.high = v.Number
				}
			}
		}
	}
	return s
}

// at is where a number stands, from 0 for the lowest to whole for the highest.
func (s scale) at(d schema.Decimal) int {
	all := s.high.Sub(s.low)
	if all.Sign() == 0 {
		return 0
	}
	return int(d.Sub(s.low).Share(all, whole))
}

func (s scale) zero() int { return s.at(schema.Decimal{}) }

// bar is where a number's bar begins and how long it is, from zero.
func (s scale) bar(d schema.Decimal) (from, length int) {
	zero, at := s.zero(), s.at(d)
	switch length = max(at-zero, zero-at); d.Sign() {
	case 0:
		return zero, 0
	case 1:
		length = max(length, least)
		return min(zero, whole-length), length
	}
	length = max(length, least)
	return max(zero-length, 0), length
}

// percent writes hundredths of a percent.
func percent(n int) string { return hundredths(n) + "%" }

// em writes hundredths of an em.
func em(n int) string { return hundredths(n) + "em" }

func hundredths(n int) string {
	s := strconv.Itoa(max(n, -n) / 100)
	if n < 0 {
		s = "-" + s
	}
	switch part := max(n, -n) % 100; {
	case part == 0:
		return s
	case part%10 == 0:
		return s + "." + strconv.Itoa(part/10)
	case part < 10:
		return s + ".0" + strconv.Itoa(part)
	default:
		return s + "." + strconv.Itoa(part)
	}
}
