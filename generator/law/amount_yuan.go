package law

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"sunboard/generator/schema"
)

// money is an amount in millionths of a yuan: exact for all that the national
// layout can hold, whose last digit is a fen.
type money int64

const (
	yuan    money = 1_000_000
	wanYuan       = 10_000 * yuan // the unit of the layout
)

// Yuan lists the amounts of money that a text names, in yuan and in their order:
// 叁仟元整, 三千元, 3,000.00元, ￥3000 and 0.3万元 are each 3000. What is vague
// (数千元, 3000余元) names none.
func Yuan(text string) []schema.Decimal {
	var list []schema.Decimal
	for s, ok := nextMoney(text, 0); ok; s, ok = nextMoney(text, s.end) {
		if d, err := schema.ParseDecimal(s.decimal(yuan)); err == nil {
			list = append(list, d)
		}
	}
	return list
}

// span is an amount written in a text, and the bytes that it takes there.
type span struct {
	money
	start, end int
}

// nextMoney is the next amount in a text from a byte on.
func nextMoney(text string, from int) (s span, ok bool) {
	if !namesMoney(text[from:]) {
		return span{}, false
	}
	var last rune
	for i := from; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if role, _ := amountFigure(r); role == noFigure {
			last = r
			i += size
			continue
		}
		p := moneyReader{text: text, at: i}
		if p.read() && last != '几' && last != '数' && last != '第' {
			return span{p.total, i, p.at}, true
		}
		last = 0
		i = max(p.pastFigures(), i+size)
	}
	return span{}, false
}

// namesMoney is quick to say that a text has no amount.
func namesMoney(text string) bool {
	return strings.Contains(text, "元") || strings.Contains(text, "￥") || strings.Contains(text, "¥") || strings.Contains(text, "圆")
}

// parseWan reads a field in 10,000 yuan. ok is false where it is no such amount,
// or more than a money can hold.
func parseWan(s string) (m money, ok bool) {
	p := moneyReader{text: s}
	n, ok := p.number()
	if !ok || p.at < len(s) {
		return 0, false
	}
	return n.times(wanYuan / yuan)
}

// times multiplies; ok is false where a money cannot hold that.
func (m money) times(n money) (product money, ok bool) {
	if m > math.MaxInt64/n {
		return 0, false
	}
	return m * n, true
}

// plus adds; ok is false where a money cannot hold that.
func (m money) plus(n money) (sum money, ok bool) {
	if m > math.MaxInt64-n {
		return 0, false
	}
	return m + n, true
}

// decimal writes the amount in a unit, without zeros at the end.
func (m money) decimal(unit money) string {
	whole, part := m/unit, m%unit
	s := strconv.FormatInt(int64(whole), 10)
	if part == 0 {
		return s
	}
	// One more than the fraction, so that its leading zeros are written.
	return s + "." + strings.TrimRight(strconv.FormatInt(int64(unit+part), 10)[1:], "0")
}

// readable writes the amount in yuan with its thousands apart.
func (m money) readable() string {
	d, _ := schema.ParseDecimal(m.decimal(yuan))
	return d.Readable()
}

// wan writes the amount as the layout does, in 10,000 yuan.
func (m money) wan() string { return m.decimal(wanYuan) }
