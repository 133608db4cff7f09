package dataset

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"sunboard/generator/disclosure"
	"sunboard/generator/problem"
	"sunboard/generator/schema"
)

const (
	dataDir  = "data"
	siteDir  = "data/site"
	filesDir = "data/files"
)

// tree is which files hold what.
type tree struct {
	settings map[string][]string            // files of a setting
	standing map[string][]string            // files of a kind that is not yearly
	volumes  map[string]map[string][]string // files of a yearly kind, by year
}

// scan finds the files of data/ and reports what will not be read.
func (p *Project) scan() tree {
	t := tree{settings: map[string][]string{}, standing: map[string][]string{}, volumes: map[string]map[string][]string{}}
	if info, err := p.root.Stat(dataDir); err != nil || !info.IsDir() {
		p.found(noData.At(problem.Place{File: dataDir}, problem.T("这里没有 data/ 文件夹", "there is no folder data/ here"),
			problem.T("在项目的根目录里运行，或用 --root 指明项目", "run this in the project's root folder, or name it with --root")))
		return t
	}
	err := fs.WalkDir(p.root.FS(), dataDir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			p.found(unreadable.At(problem.Place{File: name}, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{}))
			return fs.SkipDir
		}
		return p.visit(&t, name, d)
	})
	if err != nil && !errors.Is(err, fs.SkipAll) {
		p.found(unreadable.At(problem.Place{File: dataDir}, problem.Textf("读不了：%v", "cannot be read: %v", plainError(err)), problem.Text{}))
	}
	return t
}

// plainError is an error without the paths of this machine in it.
func plainError(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// hidden are files that systems and editors leave about; nobody means them to be
// data.
func hidden(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasSuffix(base, "~") || base == "Thumbs.db" || base == "desktop.ini"
}

func (p *Project) visit(t *tree, name string, d fs.DirEntry) error {
	depth := strings.Count(name, "/")
	if depth > 0 && hidden(name) {
		if base := path.Base(name); isYAML(name) && !strings.HasPrefix(base, ".#") && !d.IsDir() {
			p.notRead(name, problem.T("隐藏的文件不会被读取", "a hidden file is not read"),
				problem.T("去掉文件名开头的“.”，或移到 data/ 之外", "take the dot from the front of its name, or move it out of data/"))
		}
		return skip(d)
	}
	mode := d.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := p.root.Stat(name)
		if err != nil {
			p.found(outsideRoot.At(problem.Place{File: name}, problem.T("这个链接指向项目之外，或不存在的地方", "this link leads out of the project, or nowhere"),
				problem.T("把文件本身放进来", "put the file itself here")))
			return nil
		}
		mode = info.Mode().Type()
		if mode.IsDir() {
			p.notRead(name, problem.T("指向文件夹的链接不会被读取", "a link to a folder is not read"), problem.T("把文件夹本身放进来", "put the folder itself here"))
			return nil
		}
	}
	switch {
	case mode.IsDir():
		return p.visitDir(t, name, depth)
	case !mode.IsRegular():
		p.notRead(name, problem.T("不是普通文件，不会被读取", "is no ordinary file and is not read"), problem.Text{})
	case strings.HasPrefix(name, filesDir+"/"):
	default:
		p.visitFile(t, name)
	}
	return nil
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// visitDir decides whether to go into a folder.
func (p *Project) visitDir(t *tree, name string, depth int) error {
	if isYAML(name) {
		p.notRead(name, problem.T("这是一个文件夹，名字却像文件", "this is a folder with the name of a file"), problem.T("给文件夹改名", "rename the folder"))
		return fs.SkipDir
	}
	if depth == 0 || name == siteDir || name == filesDir || name == disclosure.Holidays.Path() || strings.HasPrefix(name, filesDir+"/") {
		return nil
	}
	parts := strings.Split(name, "/")
	k := disclosure.Find(parts[1])
	switch {
	case k == nil:
		names := []string{"site", "files", disclosure.Holidays.Name}
		for _, k := range disclosure.Kinds {
			names = append(names, k.Name)
		}
		hint := problem.Textf("可用的文件夹：%s", "the folders are: %s", strings.Join(names, ", "))
		if near := schema.Nearest(parts[1], names); near != "" {
			hint = problem.Textf("是不是 %s？可用的文件夹：%s", "is it %s? The folders are: %s", near, strings.Join(names, ", "))
		}
		p.notRead(name, problem.T("没有这个公开类别，文件夹不会被读取", "there is no such kind; the folder is not read"), hint)
		return fs.SkipDir
	case depth == 1 || k.Yearly == "":
		return nil
	case depth > 2 || !yearForm.MatchString(parts[2]):
		p.notRead(name, problem.T("这里应当是四位年份的文件夹", "here a folder with a year of four digits is due"), problem.Textf("例如 data/%s/2024", "such as data/%s/2024", k.Name))
		return fs.SkipDir
	}
	return nil
}

var yearForm = regexp.MustCompile(`^(19|20)\d\d$`)

func isYAML(name string) bool {
	ext := path.Ext(name)
	return ext == ".yaml" || ext == ".yml"
}

// visitFile gives a file its place in the tree.
func (p *Project) visitFile(t *tree, name string) {
	parts := strings.Split(name, "/")
	switch {
	case isYAML(strings.ToLower(name)) && !isYAML(name):
		p.notRead(name, problem.T("扩展名是大写的，不会被读取", "its ending is in capitals, and it is not read"),
			problem.T("改成小写的 .yaml", "write .yaml in small letters"))
	case !isYAML(name):
		p.notRead(name, problem.T("不是 YAML 文件，不会被读取", "is no YAML file and is not read"),
			problem.T("图片和附件放进 data/files/；其他文件移到 data/ 之外", "pictures and attachments belong in data/files/; move other files out of data/"))
	case len(parts) == 2:
		if disclosure.Find(parts[1]) != nil {
			p.notRead(name, problem.T("这里应当是一个文件夹，不是文件", "here a folder is due, not a file"), problem.Text{})
			return
		}
		p.notRead(name, problem.T("记录要放在公开类别的文件夹里", "a record stands in the folder of its kind"), problem.Text{})
	case parts[1] == "site":
		p.visitSetting(t, name)
	case parts[1] == disclosure.Holidays.Name:
		t.settings[parts[1]] = append(t.settings[parts[1]], name)
	default:
		p.visitRecords(t, name, parts)
	}
}

func (p *Project) visitSetting(t *tree, name string) {
	var names []string
	for _, s := range disclosure.Settings {
		if s.Folder {
			continue
		}
		names = append(names, s.Name+".yaml")
		if name == s.Path() {
			t.settings[s.Name] = []string{name}
			return
		}
	}
	p.notRead(name, problem.T("没有这个设置", "there is no such setting"),
		problem.Textf("可用的设置：%s", "the settings are: %s", strings.Join(names, ", ")))
}

func (p *Project) visitRecords(t *tree, name string, parts []string) {
	k := disclosure.Find(parts[1])
	if k.Yearly == "" {
		t.standing[k.Name] = append(t.standing[k.Name], name)
		return
	}
	if len(parts) != 4 {
		p.found(wrongFolder.At(problem.Place{File: name}, problem.Textf("%[1]s的记录要放在年份的文件夹里", "records of kind %[2]s stand in the folder of a year", k.Title.ZH, k.Name),
			problem.Textf("例如 data/%s/2024/%s", "such as data/%s/2024/%s", k.Name, path.Base(name))))
		return
	}
	years := t.volumes[k.Name]
	if years == nil {
		years = map[string][]string{}
		t.volumes[k.Name] = years
	}
	years[parts[2]] = append(years[parts[2]], name)
}

func (p *Project) notRead(name string, what, hint problem.Text) {
	p.found(notRead.At(problem.Place{File: name}, what, hint))
}

func (p *Project) found(q problem.Problem) { p.Problems = append(p.Problems, q) }

// sortedKeys are the keys of a map in order: output never depends on a map's.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
