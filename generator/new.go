package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sunboard/generator/dataset"
	"sunboard/generator/describe"
	"sunboard/generator/disclosure"
	"sunboard/generator/intake"
	"sunboard/generator/privacy"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

var newCommand = command{
	name:  "new",
	args:  "KIND",
	brief: problem.T("新建一条空记录，带说明和下一个标识", "start an empty record, with help and the next free id"),
	more: problem.T("KIND 是公开类别："+titled(kindNames()).ZH+"。文件写在 data/KIND/ 里；同时写出 build/schema/KIND.json，供编辑器补全和检查。",
		"KIND is one of "+titled(kindNames()).EN+". The file is written to data/KIND/; build/schema/KIND.json is written too, for editors."),
	example: "sunboard new penalty --agency sample-city --year 2024",
	setup: func(f flags) func(*call) error {
		agency := f.text("agency", "", problem.T("公开机关的标识；只有一个机关时可以不写", "the agency's id; may be left out where there is one"))
		year := f.text("year", "", problem.T("年份（默认是今年；年度报告是去年）", "the year (default: this year; for a report, last year)"))
		person := f.text("person", "", problem.T("对象是自然人时写姓名；存进文件的只有姓，如“张某”", "the name of a natural person; only the surname is stored, as in 张某"))
		form := f.Bool("xlsx", false, problem.T("写一张空的 Excel 表 KIND.xlsx，填好后用 import 导入", "write an empty Excel form KIND.xlsx, to be filled in and imported").In(f.lang))
		return func(c *call) error {
			if len(c.args) != 1 {
				list := titled(kindNames())
				return usageError{problem.T("写明一个公开类别："+list.ZH, "name one kind: "+list.EN)}
			}
			k := disclosure.Find(c.args[0])
			if k == nil {
				return unknownKind(c.args[0], kindNames())
			}
			if *form {
				return c.newForm(k)
			}
			return c.newRecord(k, *agency, *year, *person)
		}
	},
}

func kindNames() []string {
	var names []string
	for _, k := range disclosure.Kinds {
		names = append(names, k.Name)
	}
	return names
}

func (c *call) newRecord(k *schema.Kind, agency, year, person string) error {
	p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
	if err != nil {
		return err
	}
	defer p.Close()
	if agency, err = chooseAgency(p, agency); err != nil {
		return err
	}
	if year == "" {
		year = strconv.Itoa(c.today.Year() - k.ID.Behind)
	} else if _, fault := schema.Year.Parse(nil, year); fault != nil {
		return usageError{problem.T(fault.Message.ZH+"；"+fault.Hint.ZH, fault.Message.EN+"; "+fault.Hint.EN)}
	}
	id := nextID(k, p.IDs(k, year), agency, year)
	dir := "data/" + k.Name
	if k.Yearly != "" {
		dir += "/" + year
	}
	given := map[string]string{"id": id, "agency": agency}
	if schema.Find(k.Fields, "year") != nil {
		given["year"] = year
	}
	if person != "" {
		if k.Person == nil {
			return usagef("%[1]s没有自然人的姓名，不用 --person", "records of kind %[2]s name no natural person; leave out --person", k.Title.ZH, k.Name)
		}
		given["party"], given["party_type"] = privacy.Mask(person), disclosure.NaturalPerson
	}
	return c.writeNew(k, dir+"/"+id+".yaml", given)
}

// newForm writes an empty form beside where the person is, and never over another.
func (c *call) newForm(k *schema.Kind) error {
	words, err := c.formWords()
	if err != nil {
		return err
	}
	data, err := intake.Form(k, words, c.lang)
	if err != nil {
		return err
	}
	name := k.Name + ".xlsx"
	err = writeFile(name, data, os.O_EXCL)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %s", name, problem.T("已经有这个文件，没有动它", "the file is there already and was not touched").In(c.lang))
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.out, problem.Textf("已写出 %[1]s；一行填一条，第二行的例子导入时跳过；填好后运行 sunboard import %[1]s", "%[1]s is written; fill in a record a row (the example in row 2 is passed over), then run sunboard import %[1]s", name).In(c.lang))
	return err
}

// formWords gives the names of types of power for a form's lists; other tables are too
// long for one. A form can be made where there is no project.
func (c *call) formWords() (func(*schema.Table) []string, error) {
	if _, err := os.Stat(filepath.Join(c.root, disclosure.PowerTypes.Path())); err != nil {
		return nil, nil
	}
	p, err := dataset.Open(c.root, c.today, dataset.ToCheck)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	var names []string
	for _, r := range p.Settings[disclosure.PowerTypes.Name] {
		names = append(names, r.Text(disclosure.PowerTypeTable.Key))
	}
	return func(t *schema.Table) []string {
		if t == disclosure.PowerTypeTable {
			return names
		}
		return nil
	}, nil
}

func (c *call) writeNew(k *schema.Kind, name string, given map[string]string) error {
	subject, _ := describe.Find(k.Name)
	schemaFile := "build/schema/" + k.Name + ".json"
	data, err := describe.JSONSchema(subject, c.lang)
	if err != nil {
		return err
	}
	if err := writeFile(filepath.Join(c.root, schemaFile), data, os.O_TRUNC); err != nil {
		return err
	}
	up := strings.Repeat("../", strings.Count(name, "/"))
	skeleton := describe.Skeleton(subject, given, up+schemaFile, c.lang)
	err = writeFile(filepath.Join(c.root, filepath.FromSlash(name)), skeleton, os.O_EXCL)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %s", name, problem.T("已经有这个文件，没有动它", "the file is there already and was not touched").In(c.lang))
	}
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.out, problem.Textf("已新建 %s；填好后运行 sunboard check", "%s is ready to fill in; then run sunboard check", name).In(c.lang))
	return err
}

// writeFile writes a file that is new or replaced, as the mode says, with the
// folders it needs.
func writeFile(name string, data []byte, mode int) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|mode, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// chooseAgency is the agency asked for, or the only one.
func chooseAgency(p *dataset.Project, asked string) (string, error) {
	var ids []string
	for _, a := range p.Settings[disclosure.Agencies.Name] {
		ids = append(ids, a.Text("id"))
	}
	switch {
	case asked != "" && p.Agency(asked) == nil:
		return "", usagef("没有 %q 这个机关；可选：%s", "there is no agency %q; there are: %s", asked, strings.Join(ids, ", "))
	case asked != "" || len(ids) == 0:
		return asked, nil
	case len(ids) == 1:
		return ids[0], nil
	}
	return "", usagef("用 --agency 写明机关：%s", "name the agency with --agency: %s", strings.Join(ids, ", "))
}

// nextID is the first free id of the kind's form.
func nextID(k *schema.Kind, used map[string]bool, agency, year string) string {
	stem := strings.NewReplacer("{agency}", agency, "{year}", year).Replace(k.ID.Stem)
	if k.ID.Digits == 0 && !used[stem] {
		return stem
	}
	n := 1
	for id := range used {
		if rest, ok := strings.CutPrefix(id, stem+"-"); ok {
			if last, err := strconv.Atoi(rest); err == nil {
				n = max(n, last+1)
			}
		}
	}
	return fmt.Sprintf("%s-%0*d", stem, k.ID.Digits, n)
}
