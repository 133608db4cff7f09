package schema

import (
	"strconv"
	"strings"

	"sunboard/generator/problem"
)

// Number is an exact decimal number.
var Number = &Type{
	Name:  "number",
	Title: T("数字", "a number"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if _, err := ParseDecimal(s); err != nil {
			return "", notNumber(s)
		}
		return s, nil
	},
	Format: func(_ *Field, s string, _ problem.Lang) string {
		if d, err := ParseDecimal(s); err == nil {
			return d.Readable()
		}
		return s
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": []string{"number", "string"}, "pattern": `^-?[0-9]+(\.[0-9]+)?$`}
	},
	Table: TableType{Type: "number"},
	Cell:  NumberCell,
	Input: "text",
	Show:  "text",

	Content: Closed,
}

func notNumber(s string) *Fault {
	f := fault("%s 不是数字", "%s is not a number", quote(s))
	if plain := strings.NewReplacer(",", "", "，", "", " ", "").Replace(s); plain != s {
		if _, err := ParseDecimal(plain); err == nil {
			return f.hint("不用千分位，写 %s", "without thousands separators: %s", plain)
		}
	}
	return f.hint("只写数字和小数点，单位另填", "digits and a point only; the unit has its own place")
}

// Money is an amount in units of 10,000 yuan, with at most six decimals: the
// unit of the national layout, in which one yuan is 0.0001. Readers see yuan.
var Money = &Type{
	Name:  "money",
	Title: T("金额（万元）", "an amount in 10,000 yuan"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		d, err := ParseDecimal(s)
		switch {
		case err != nil:
			return "", notNumber(s)
		case d.Sign() < 0:
			return "", fault("金额不能是负数", "an amount cannot be negative")
		case d.Scale() > 6:
			return "", fault("金额以万元为单位，最多六位小数", "an amount in 10,000 yuan has at most six decimals")
		}
		return s, nil
	},
	Format: func(_ *Field, s string, l problem.Lang) string {
		d, err := ParseDecimal(s)
		if err != nil {
			return s
		}
		return d.Shift(4).Readable() + T(" 元", " yuan").In(l)
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": []string{"number", "string"}, "pattern": `^[0-9]+(\.[0-9]{1,6})?$`}
	},
	Table: TableType{Type: "number"},
	Cell:  NumberCell,
	Unit:  T("万元", "10,000 yuan"),
	Input: "text",
	Show:  "text",

	Content: Closed,
}

// Count is a whole number from zero.
var Count = &Type{
	Name:  "count",
	Title: T("整数", "a whole number"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if n, err := strconv.ParseUint(s, 10, 63); err != nil || strconv.FormatUint(n, 10) != s {
			return "", fault("%s 不是整数", "%s is not a whole number", quote(s))
		}
		return s, nil
	},
	Format: Number.Format,
	JSON:   func(*Field) map[string]any { return map[string]any{"type": "integer", "minimum": 0} },
	Table:  TableType{Type: "integer"},
	Cell:   NumberCell,
	Input:  "number",
	Show:   "text",

	Content: Closed,
}

// Year is a year of this or the last century.
var Year = &Type{
	Name:  "year",
	Title: T("年份", "a year"),
	Parse: func(_ *Field, s string) (string, *Fault) {
		if n, err := strconv.Atoi(s); err != nil || n < 1949 || n > 2100 || len(s) != 4 {
			return "", fault("%s 不是年份", "%s is not a year", quote(s)).hint("四位数字，例如 2024", "four digits, such as 2024")
		}
		return s, nil
	},
	JSON: func(*Field) map[string]any {
		return map[string]any{"type": "integer", "minimum": 1949, "maximum": 2100}
	},
	Table: TableType{Type: "year"},
	Cell:  NumberCell,
	Input: "number",
	Show:  "text",

	Content: Closed,
}
