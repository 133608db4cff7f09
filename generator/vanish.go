package main

import (
	"fmt"

	"sunboard/generator/calendar"
	"sunboard/generator/dataset"
	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// mostVanishing is how many records that will disappear are listed one by one.
const mostVanishing = 50

// printAhead says what will have disappeared by a day that lies ahead, and that
// nothing was built: the site of another day must not stand in the place of
// today's.
func (c *call) printAhead(then *dataset.Project) error {
	if err := c.printVanishing(then); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c.out, problem.Textf("没有生成网站：%s 还没有到；要看那天的网站，用 --out 生成到别的文件夹", "nothing was built: %s has not come; --out builds that day's site into another folder", then.Today).In(c.lang))
	return err
}

// printVanishing says which records that are shown now will not be on the day of
// a build that lies ahead.
func (c *call) printVanishing(then *dataset.Project) error {
	now := c.date()
	if !now.Before(then.Today) {
		return nil
	}
	p, err := dataset.Open(c.root, now, dataset.ToPublish)
	if err != nil {
		return err
	}
	defer p.Close()
	var lines []problem.Text
	for _, k := range disclosure.Kinds {
		list, err := vanishing(k, p, then.Today)
		if err != nil {
			return err
		}
		lines = append(lines, list...)
	}
	fmt.Fprintln(c.out, problem.Textf("到 %[1]s，今天（%[2]s）显示的记录里有 %[3]d 条不再显示", "on %[1]s, %[3]d of the records shown today (%[2]s) are not shown", then.Today, now, len(lines)).In(c.lang))
	for i, line := range lines {
		if i == mostVanishing {
			fmt.Fprintln(c.out, problem.Textf("  ……还有 %d 条", "  … and %d more", len(lines)-i).In(c.lang))
			break
		}
		fmt.Fprintln(c.out, "  "+line.In(c.lang))
	}
	return nil
}

// vanishing are the kind's records that are shown today and not on a later day.
func vanishing(k *schema.Kind, p *dataset.Project, day calendar.Day) ([]problem.Text, error) {
	records := p.Records[k.Name]
	for _, v := range p.Volumes {
		if v.Kind != k {
			continue
		}
		shown, err := p.Read(v)
		if err != nil {
			return nil, err
		}
		records = append(records, shown...)
	}
	var lines []problem.Text
	for _, r := range records {
		if !k.Visible(r, p.Today) || k.Visible(r, day) {
			continue
		}
		name := r.Text(k.Show.Number)
		if name == "" {
			name = r.Text("id")
		}
		why := problem.T("将撤下", "will be withdrawn")
		if last := k.LastDay(r); !last.IsZero() && last.Before(day) {
			why = problem.Textf("公示期到 %s", "its term ends on %s", last)
		}
		lines = append(lines, problem.Text{ZH: k.Title.ZH + " " + name + "：" + why.ZH, EN: k.Title.EN + " " + name + ": " + why.EN})
	}
	return lines, nil
}
