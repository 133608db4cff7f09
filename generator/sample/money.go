package sample

import (
	"fmt"
	"strings"
)

// wan writes yuan as the layout does, in units of 10,000 yuan with six decimals:
// 3000 is 0.300000.
func wan(yuan int) string { return fmt.Sprintf("%d.%04d00", yuan/10_000, yuan%10_000) }

// capital writes yuan as decisions do, in figures that nobody can alter: 12000 is
// 壹万贰仟元整. It takes 1 to 99,999,999 yuan.
func capital(yuan int) string {
	var b strings.Builder
	if high := yuan / 10_000; high > 0 {
		capitals(&b, high, false)
		b.WriteString("万")
	}
	if low := yuan % 10_000; low > 0 {
		capitals(&b, low, yuan >= 10_000)
	}
	return b.String() + "元整"
}

// capitals writes 1 to 9999; zero demands 零 where the thousands are missing.
func capitals(b *strings.Builder, n int, zero bool) {
	digits := []string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}
	units := []string{"仟", "佰", "拾", ""}
	gap := zero
	started := false
	for i, scale := range []int{1000, 100, 10, 1} {
		d := n / scale % 10
		if d == 0 {
			gap = gap || started
			continue
		}
		if gap && (started || scale < 1000) {
			b.WriteString(digits[0])
		}
		gap, started = false, true
		b.WriteString(digits[d])
		b.WriteString(units[i])
	}
}

// amount is a range of yuan, drawn in steps that a decision would choose.
type amount struct{ least, most, step int }

func (a amount) isZero() bool { return a.most == 0 }

// draw is an amount of the range; low amounts are commoner.
func (g *generator) draw(a amount) int {
	n := (a.most-a.least)/a.step + 1
	return a.least + a.step*min(g.chance.IntN(n), g.chance.IntN(n))
}
