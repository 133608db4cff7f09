package main

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"

	"github.com/spf13/pflag"

	"sunboard/generator/describe"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// usageError is a wrong use of the command line.
type usageError struct{ problem.Text }

func (e usageError) Error() string { return e.EN }

func usagef(zh, en string, args ...any) error { return usageError{problem.Textf(zh, en, args...)} }

// wrongFlags says what is wrong with the flags of a command, in the words of the
// person instead of those of the library.
func wrongFlags(command string, f flags, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usagef("没有 -%s 这个参数；用 %s --help 查看用法", "there is no flag -%s. See %s --help", unknown.GetSpecifiedName(), command)
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		var names []string
		f.VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
		if near := schema.Nearest(name, names); near != "" {
			return usagef("没有 --%s 这个参数，是不是 --%s？", "there is no flag --%s; is it --%s?", name, near)
		}
		return usagef("%[2]s 没有 --%[1]s 这个参数；用 %[2]s --help 查看用法", "%[2]s has no flag --%[1]s. See %[2]s --help", name, command)
	case errors.As(err, &bare):
		return usagef("--%s 后面要写一个值；用 %s --help 查看用法", "--%s needs a value. See %s --help", bare.GetFlag().Name, command)
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "int":
		return usagef("--%s 要写整数，不是 %q", "--%s is a whole number, not %q", invalid.GetFlag().Name, invalid.GetValue())
	}
	return usagef("参数不对：%v。用 %s --help 查看用法", "wrong flags: %v. See %s --help", err, command)
}

// noArgs refuses what follows the flags of a command that takes nothing else.
func noArgs(c *call) error {
	if len(c.args) == 0 {
		return nil
	}
	return usagef("%[2]s 后面只写 -- 开头的参数，%[1]q 是多余的；用 %[2]s --help 查看用法", "%[2]s takes flags alone; %[1]q is too much. See %[2]s --help", strings.Join(c.args, " "), c.world.args[0])
}

// unknownKind is a name that is none of some kinds and settings; their titles are
// understood as well.
func unknownKind(name string, names []string) error {
	near := schema.Nearest(name, names)
	for _, n := range names {
		if s, _ := describe.Find(n); s.Title.ZH == name || strings.EqualFold(s.Title.EN, name) {
			near = n
		}
	}
	if near != "" {
		return usagef("没有 %q 这个类别，是不是 %s？", "there is no kind %q; is it %s?", name, near)
	}
	list := titled(names)
	return usagef("没有 %[1]q 这个类别；可用：%[2]s", "there is no kind %[1]q; there are: %[3]s", name, list.ZH, list.EN)
}

// titled are names of kinds and settings, in Chinese with their titles.
func titled(names []string) problem.Text {
	var list []string
	for _, n := range names {
		s, _ := describe.Find(n)
		list = append(list, n+"（"+s.Title.ZH+"）")
	}
	return problem.T(strings.Join(list, "、"), strings.Join(names, ", "))
}

// reason is why the program failed, where the surroundings are to blame in the
// words of the person.
func reason(err error, l problem.Lang) string {
	var at *fs.PathError
	if l == problem.ZH && errors.As(err, &at) {
		switch {
		case errors.Is(at, fs.ErrNotExist):
			return "找不到 " + at.Path
		case errors.Is(at, fs.ErrPermission):
			return "没有权限读写 " + at.Path
		}
	}
	return err.Error()
}

var byDefault = regexp.MustCompile(` \(default "?([^"()]*)"?\)`)

// usages are a command's flags for its help.
func (f flags) usages() string {
	if f.lang == problem.EN {
		return f.FlagUsages()
	}
	return byDefault.ReplaceAllString(f.FlagUsages(), "（默认 $1）")
}
