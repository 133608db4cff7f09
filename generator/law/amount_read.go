package law

import (
	"math"
	"strings"
	"unicode/utf8"
)

// moneyReader reads one amount of money: figures of any script and their units,
// then 元. It works in money from the first figure on, so that 0.3万 is exact.
type moneyReader struct {
	text    string
	at      int   // the byte to read next
	total   money // what stands before the last 万 or 亿, and in the end all
	section money // what stands before the last 拾, 佰 or 仟 since
	current money // figures that wait for their unit
	given   bool  // current holds something
	arabic  bool  // and was written in Arabic figures
	some    bool  // anything has been read
}

// role is what a character does in an amount.
type role int

const (
	noFigure role = iota
	arabicFigure
	hanFigure
	smallUnit // 拾 佰 仟
	largeUnit // 万 亿
	moneySign
)

// amountFigure is what a character does in an amount, and its value.
func amountFigure(r rune) (role, money) {
	switch {
	case r >= '0' && r <= '9':
		return arabicFigure, money(r - '0')
	case r == '¥' || r == '￥':
		return moneySign, 0
	case r < '〇':
		return noFigure, 0
	case r >= '０' && r <= '９':
		return arabicFigure, money(r - '０')
	}
	switch r {
	case '零', '〇':
		return hanFigure, 0
	case '一', '壹':
		return hanFigure, 1
	case '二', '贰', '貳', '两':
		return hanFigure, 2
	case '三', '叁', '參', '叄':
		return hanFigure, 3
	case '四', '肆':
		return hanFigure, 4
	case '五', '伍':
		return hanFigure, 5
	case '六', '陆', '陸':
		return hanFigure, 6
	case '七', '柒':
		return hanFigure, 7
	case '八', '捌':
		return hanFigure, 8
	case '九', '玖':
		return hanFigure, 9
	case '十', '拾':
		return smallUnit, 10
	case '百', '佰':
		return smallUnit, 100
	case '千', '仟':
		return smallUnit, 1000
	case '万', '萬':
		return largeUnit, 10_000
	case '亿', '億':
		return largeUnit, 100_000_000
	}
	return noFigure, 0
}

// peek is the character at the byte to read next; 0 at the end.
func (p *moneyReader) peek() (r rune, size int) {
	if p.at >= len(p.text) {
		return 0, 0
	}
	return utf8.DecodeRuneInString(p.text[p.at:])
}

// read reads an amount and its unit. It reports false where there is none; then
// at stands where it stopped understanding.
func (p *moneyReader) read() bool {
	r, size := p.peek()
	signed := r == '¥' || r == '￥'
	if signed {
		p.at += size
		p.blanks()
	}
	for {
		r, size = p.peek()
		role, value := amountFigure(r)
		switch role {
		case arabicFigure:
			n, ok := p.number()
			if !ok || p.given {
				return false
			}
			p.current, p.given, p.arabic, p.some = n, true, true, true
			continue // number has moved on already
		case hanFigure:
			if p.given && p.arabic || p.current > wanYuan {
				return false
			}
			p.current, p.given, p.arabic, p.some = p.current*10+value*yuan, true, false, true
		case smallUnit:
			if !p.small(value) {
				return false
			}
		case largeUnit:
			if !p.large(value) {
				return false
			}
		default:
			if before := p.at; isBlank(r) && r != '\n' {
				if p.blanks(); p.unitNext() {
					continue
				}
				p.at = before
			}
			return p.finish(signed)
		}
		p.at += size
	}
}

// small takes 拾, 佰 or 仟. 拾 alone is ten; 佰 alone is vague, as in 百元大钞.
func (p *moneyReader) small(unit money) bool {
	if !p.given {
		if unit != 10 {
			return false
		}
		p.current = yuan
	}
	n, ok := p.current.times(unit)
	if !ok {
		return false
	}
	p.current, p.given, p.some = 0, false, true
	p.section, ok = p.section.plus(n)
	return ok
}

// large takes 万, which counts what stands since the last 亿, or 亿, which counts
// all.
func (p *moneyReader) large(unit money) bool {
	n, fits := p.section.plus(p.current)
	if unit > 10_000 && fits {
		n, fits = n.plus(p.total)
		p.total = 0
	}
	if n == 0 || !fits {
		return false // 万元 alone is vague
	}
	if n, fits = n.times(unit); !fits {
		return false
	}
	p.section, p.current, p.given = 0, 0, false
	p.total, fits = p.total.plus(n)
	return fits
}

func (p *moneyReader) blanks() {
	for {
		r, size := p.peek()
		if !isBlank(r) || r == '\n' {
			return
		}
		p.at += size
	}
}

// unitNext reports whether a unit follows, so that a blank before it counts for
// nothing: 3 万元.
func (p *moneyReader) unitNext() bool {
	r, _ := p.peek()
	role, _ := amountFigure(r)
	return r == '元' || r == '圆' || role == largeUnit || role == smallUnit
}

// notMoney are characters after which 元 is part of another word: 元旦, 三元区.
const notMoney = "旦素区桥化路月村镇县里宝街江山组"

// finish takes 元, and what is left of it in jiao and fen. After a money sign
// there may be none.
func (p *moneyReader) finish(signed bool) bool {
	all, fits := p.section.plus(p.current)
	if fits {
		all, fits = all.plus(p.total)
	}
	if !p.some || !fits {
		return false
	}
	p.total = all
	r, size := p.peek()
	if r != '元' && r != '圆' {
		return signed
	}
	p.at += size
	if next, _ := p.peek(); next != 0 && strings.ContainsRune(notMoney, next) {
		return false
	}
	p.coin('角', yuan/10)
	p.coin('分', yuan/100)
	if r, size = p.peek(); r == '整' || r == '正' {
		p.at += size
	}
	return p.total >= 0 // coins may have been one too many
}

// coin takes one figure before 角 or 分, if they come next.
func (p *moneyReader) coin(name rune, worth money) {
	start := p.at
	r, size := p.peek()
	if r == '零' {
		p.at += size
		r, size = p.peek()
	}
	role, value := amountFigure(r)
	p.at += size
	unit, width := p.peek()
	if role != arabicFigure && role != hanFigure || unit != name {
		p.at = start
		return
	}
	p.at += width
	p.total += value * worth
}

// number reads Arabic figures: 3000, 3,000.00, 3 000, in narrow or full width.
// ok is false where there are more of them than money has.
func (p *moneyReader) number() (n money, ok bool) {
	digits := 0 // since the last separator
	for {
		value, size := p.digit(p.at)
		if size == 0 {
			next, more := p.group(digits)
			if !more {
				break
			}
			p.at, digits = next, 0
			continue
		}
		digits++
		if n > (math.MaxInt64-yuan-value*yuan)/10 { // with room for the fraction
			return 0, false
		}
		n = n*10 + value*yuan
		p.at += size
	}
	if digits == 0 {
		return 0, false
	}
	return p.fraction(n)
}

// fraction reads what stands after the point. Figures beyond a millionth are no
// money.
func (p *moneyReader) fraction(n money) (money, bool) {
	r, size := p.peek()
	if r != '.' && r != '．' {
		return n, true
	}
	value, width := p.digit(p.at + size)
	if width == 0 {
		return n, true // the full stop of a sentence
	}
	p.at += size
	for worth := yuan / 10; width > 0; value, width = p.digit(p.at) {
		if worth == 0 && value > 0 {
			return 0, false
		}
		n += value * worth
		worth /= 10
		p.at += width
	}
	return n, true
}

// digit is the Arabic figure at a byte, and how many bytes it takes; 0: none.
func (p *moneyReader) digit(at int) (value money, size int) {
	if at >= len(p.text) {
		return 0, 0
	}
	r, size := utf8.DecodeRuneInString(p.text[at:])
	if role, value := amountFigure(r); role == arabicFigure {
		return value, size
	}
	return 0, 0
}

// group reports whether a thousands separator comes next, and where the digits go
// on: a comma or a blank after at most three, with exactly three behind it.
func (p *moneyReader) group(digits int) (next int, ok bool) {
	r, size := p.peek()
	if digits == 0 || digits > 3 || r != ',' && r != '，' && r != ' ' && r != '\u00a0' && r != '\u2009' {
		return 0, false
	}
	next = p.at + size
	at := next
	for range 3 {
		_, width := p.digit(at)
		if width == 0 {
			return 0, false
		}
		at += width
	}
	_, more := p.digit(at)
	return next, more == 0
}

// pastFigures is where the figures that could not be understood end: an amount
// never begins amid them.
func (p *moneyReader) pastFigures() int {
	for p.at < len(p.text) {
		r, size := p.peek()
		if role, _ := amountFigure(r); role == moneySign || role == noFigure && r != '.' {
			break
		}
		p.at += size
	}
	return p.at
}
