package main

import (
	"errors"
	"fmt"

	"sunboard/generator/problem"
	"sunboard/generator/sample"
)

var sampleCommand = command{
	name:    "sample",
	brief:   problem.T("写出任意大小的示例项目，用于试用和测速", "write a sample project of any size, for trials and benchmarks"),
	more:    problem.T("许可和处罚是编造的，其余从 --root 的项目复制；同样的参数写出同样的内容。", "Permits and penalties are made up, all else is copied from the project at --root; the same flags give the same bytes."),
	example: "sunboard sample --records 1000 --seed 1 --out ../trial",
	setup: func(f flags) func(*call) error {
		records := f.Int("records", 1000, problem.T("许可和处罚共多少条", "how many permits and penalties").In(f.lang))
		seed := f.Uint64("seed", 1, problem.T("换一个数，内容就不同", "another number gives other records").In(f.lang))
		out := f.text("out", "", problem.T("写到哪个文件夹；须不存在或是空的", "the folder to write to; new or empty"))
		return func(c *call) error {
			if err := noArgs(c); err != nil {
				return err
			}
			switch {
			case *out == "":
				return usagef("用 --out 写明文件夹", "name the folder with --out")
			case *records < 0:
				return usagef("--records 不能是负数", "--records cannot be negative")
			}
			err := sample.Write(*out, sample.Options{Root: c.root, Records: *records, Seed: *seed, Today: c.today})
			if errors.Is(err, sample.ErrNotEmpty) {
				return usagef("文件夹 %q 不是空的", "the folder %q is not empty", *out)
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(c.out, problem.Textf("已写出 %s，%d 条许可和处罚", "%s is written: %d permits and penalties", *out, *records).In(c.lang))
			return err
		}
	},
}
