package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"sunboard/generator/calendar"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

// Exit statuses.
const (
	statusDone     = 0
	statusProblems = 1
	statusUsage    = 2
	statusFailed   = 3
)

// command is one thing the program does. Setup declares its flags and returns
// what runs once they are read.
type command struct {
	name    string
	args    string
	brief   problem.Text
	more    problem.Text
	example string
	setup   func(flags) func(*call) error
}

// flags are a command's flags, described in the language of the person.
type flags struct {
	*pflag.FlagSet
	lang problem.Lang
}

func (f flags) text(name, value string, usage problem.Text) *string {
	return f.String(name, value, usage.In(f.lang))
}

// commands, in the order in which help lists them.
var commands = []command{
	buildCommand, checkCommand, dueCommand, contentCommand, serveCommand, newCommand, describeCommand, explainCommand, importCommand, sampleCommand,
}

// call is one run of a command.
type call struct {
	world
	args  []string // what follows the flags
	root  string   // absolute
	today calendar.Day
	lang  problem.Lang
}

// errProblems ends a command whose data has errors, which it has printed.
var errProblems = errors.New("the data has errors")

// shared are the flags that every command takes.
type shared struct{ root, today, lang *string }

func declareShared(f flags) shared {
	return shared{
		root:  f.text("root", ".", problem.T("项目的根目录", "the project's root folder")),
		today: f.text("today", "", problem.T("按这一天检查和生成，YYYY-MM-DD（默认是北京时间的今天）", "the day to check and build for, YYYY-MM-DD (default: today in Beijing)")),
		lang:  f.text("lang", "", problem.T("消息的语言：zh 或 en（默认看环境变量 LANG，否则中文）", "language of messages: zh or en (default: the environment's LANG, else zh)")),
	}
}

// run finds the command, reads its flags, runs it and turns what came of it
// into an exit status.
func run(w world) int {
	l := problem.LangOf(flagValue(w.args, "lang"), w.getenv("LC_ALL"), w.getenv("LC_MESSAGES"), w.getenv("LANG"))
	if len(w.args) == 0 {
		overview(w.err, l)
		return statusUsage
	}
	name := w.args[0]
	if name == "help" || name == "--help" || name == "-h" {
		overview(w.out, l)
		return statusDone
	}
	c := findCommand(name)
	if c == nil {
		return w.report(l, unknownCommand(name))
	}
	f := flags{pflag.NewFlagSet(name, pflag.ContinueOnError), l}
	f.SetOutput(io.Discard)
	f.SortFlags = false
	action := c.setup(f)
	s := declareShared(f)
	switch err := f.Parse(w.args[1:]); {
	case errors.Is(err, pflag.ErrHelp):
		c.help(w.out, f)
		return statusDone
	case err != nil:
		return w.report(l, wrongFlags(name, f, err))
	}
	w.limitMemory(0)
	call, err := w.call(s, f.Args(), l)
	if err == nil {
		err = action(call)
	}
	return w.report(l, err)
}

// date is the day it is in Beijing.
func (w world) date() calendar.Day {
	return calendar.Of(w.now().In(time.FixedZone("Beijing", 8*60*60)))
}

func (w world) call(s shared, args []string, l problem.Lang) (*call, error) {
	if *s.lang != "" && *s.lang != "zh" && *s.lang != "en" {
		return nil, usagef("--lang 是 zh 或 en，不是 %q", "--lang is zh or en, not %q", *s.lang)
	}
	today := w.date()
	if *s.today != "" {
		d, err := calendar.Parse(*s.today)
		if err != nil {
			return nil, usagef("--today %q 不是日期，写作 2024-03-11", "--today %q is not a date; write 2024-03-11", *s.today)
		}
		today = d
	}
	root, err := filepath.Abs(*s.root)
	return &call{world: w, args: args, root: root, today: today, lang: l}, err
}

// report prints an error that ends the program and gives its exit status.
func (w world) report(l problem.Lang, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, errProblems):
		return statusProblems
	case errors.As(err, &usage):
		fmt.Fprintln(w.err, "sunboard: "+usage.In(l))
		return statusUsage
	}
	fmt.Fprintf(w.err, "sunboard: %s%s\n", problem.T("没有完成：", "not done: ").In(l), reason(err, l))
	return statusFailed
}

// flagValue looks for a flag's value before the flags are read, because help
// and errors need the language.
func flagValue(args []string, name string) string {
	for i, a := range args {
		if v, ok := strings.CutPrefix(a, "--"+name+"="); ok {
			return v
		}
		if a == "--"+name && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

func findCommand(name string) *command {
	for i := range commands {
		if commands[i].name == name {
			return &commands[i]
		}
	}
	return nil
}

func unknownCommand(name string) error {
	var names []string
	for _, c := range commands {
		names = append(names, c.name)
	}
	if near := schema.Nearest(name, names); near != "" {
		return usagef("没有 %q 这个命令，是不是 %s？", "there is no command %q; is it %s?", name, near)
	}
	return usagef("没有 %q 这个命令；可用的命令：%s", "there is no command %q; the commands are: %s", name, strings.Join(names, ", "))
}

func overview(w io.Writer, l problem.Lang) {
	fmt.Fprintln(w, problem.T("Sunboard 把一个 YAML 文件夹变成政府信息公开网站。", "Sunboard turns a folder of YAML into a government transparency site.").In(l))
	fmt.Fprint(w, "\n  sunboard COMMAND [FLAGS]\n\n")
	for _, c := range commands {
		fmt.Fprintf(w, "  %-10s%s\n", c.name, c.brief.In(l))
	}
	fmt.Fprintln(w, "\n"+problem.T("每个命令的用法：sunboard COMMAND --help", "How to use each: sunboard COMMAND --help").In(l))
}

func (c *command) help(w io.Writer, f flags) {
	l := f.lang
	fmt.Fprintf(w, "%s\n\n  sunboard %s\n", c.brief.In(l), strings.TrimSpace(c.name+" [FLAGS] "+c.args))
	if !c.more.IsZero() {
		fmt.Fprintf(w, "\n%s\n", c.more.In(l))
	}
	fmt.Fprintf(w, "\n%s\n%s", problem.T("参数：", "Flags:").In(l), f.usages())
	fmt.Fprintf(w, "\n%s\n  %s\n", problem.T("例如：", "Example:").In(l), c.example)
}
