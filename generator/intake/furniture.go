package intake

import (
	"regexp"
	"strings"

	"sunboard/generator/problem"
)

// zone is where in a text a row of furniture is looked for.
type zone int

const (
	anywhere zone = iota
	head          // before the first section and the first sentence
	tail          // among the last lines
)

const tailLines = 15

// furniture is what web pages and forms put around a text. It is set aside and
// listed, never dropped: the rows only look at short lines.
var furniture = []struct {
	zone    zone
	longest int
	pattern *regexp.Regexp
	why     problem.Text
}{
	{anywhere, 60, regexp.MustCompile(`^(?:[【\[( ]*(?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|字体|字号|大|中|小|收藏(?:本页)?|分享|微信|微博|朋友圈|复制链接|返回顶部|正文|繁體|无障碍|长者助手|长者版|适老版|语音播报)[】\]): |/]*)+$`),
		problem.T("网页上的按钮", "buttons of the page")},
	{anywhere, 200, regexp.MustCompile(`(?i)版权所有|copyright|©|icp备|公网安备|网站标识码`),
		problem.T("版权和备案信息", "copyright and registration of the site")},
	{anywhere, 120, regexp.MustCompile(`^(?:您|你)?(?:现在|当前)?(?:所在)?的?(?:当前)?位置(?:[:是]|$)|^首页 ?(?:[>/»›]|$)|>[^>]+>`),
		problem.T("网页上的当前位置", "the page's breadcrumb")},
	{anywhere, 40, regexp.MustCompile(`扫一扫|扫描二维码`),
		problem.T("扫码提示", "an invitation to scan a code")},
	{head, 160, regexp.MustCompile(`(?:来源|发布时间|发布日期|发布机构|发布单位|发布者|更新时间|浏览次数|浏览量|阅读次数|阅读量|阅读|点击数|点击量|点击次数|访问量|字体|字号|作者|索引号|索 引 号|信息分类|主题分类|成文日期|公开日期|生成日期|发文机关|发文字号|公开方式|公开范围|公开时限|信息名称|关键词|签发人) ?:`),
		problem.T("网页上的来源、时间和次数", "source, time and counts of the page")},
	{head, 30, regexp.MustCompile(`^\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?$`),
		problem.T("网页上的时间", "a time of the page")},
	{head, 30, regexp.MustCompile(`^\p{Han}+文件$`),
		problem.T("文件的版头", "the letterhead")},
	{tail, 120, regexp.MustCompile(`^(?:单位|办公|机关|联系)?地址 ?:|^(?:联系|咨询|监督|办公|举报|值班)?电话 ?:|^(?:联系|咨询)方式 ?:|^(?:邮编|邮政编码|传真|电子邮箱|邮箱|联系人) ?:`),
		problem.T("地址和联系方式", "address and contact")},
	{tail, 120, regexp.MustCompile(`^(?:主办|承办|协办|技术支持|运维|维护)(?:单位)? ?:`),
		problem.T("网站的主办单位", "who runs the site")},
	{tail, 80, regexp.MustCompile(`^\(?(?:责任编辑|责编|编辑|编审|终审|初审|复审|校对|录入|审签人?|签发人?|签批人?|拟稿人?|供稿|来源|浏览次数|发布时间|发布日期) ?:`),
		problem.T("编辑和签发信息", "editors and signers")},
	{tail, 80, regexp.MustCompile(`^(?:上一[篇条]|下一[篇条]|相关(?:链接|文章|信息)|分享到|友情链接)`),
		problem.T("网页上的链接", "links of the page")},
	{tail, 30, regexp.MustCompile(`^\(?此件.{0,10}公开.{0,4}\)?$|^\(?(?:主动公开|依申请公开|不予公开)\)?$`),
		problem.T("公开属性", "the mark of disclosure")},
	{tail, 160, regexp.MustCompile(`^(?:抄送|抄报|主送|分送) ?:|\d日 ?印发$`),
		problem.T("文件的版记", "the foot of the document")},
}

// setFurniture parts the lines of the text from those of the page around it.
func setFurniture(lines []line) (text []line, aside []Line) {
	opening := headLength(lines)
	for i, l := range lines {
		if why, ok := furnitureAt(l, i < opening, i >= len(lines)-tailLines); ok {
			aside = append(aside, Line{l.n, l.text, why})
			if len(l.inserts) > 0 {
				text = append(text, line{n: l.n, layout: layout{inserts: l.inserts}})
			}
		} else {
			text = append(text, l)
		}
	}
	return text, aside
}

func furnitureAt(l line, inHead, inTail bool) (problem.Text, bool) {
	if len(l.text) > 4*200 || isSentence(l.key) {
		return problem.Text{}, false
	}
	length := l.len()
	for _, f := range furniture {
		if length <= f.longest && (f.zone == anywhere || f.zone == head && inHead || f.zone == tail && inTail) && f.pattern.MatchString(l.key) {
			return f.why, true
		}
	}
	return problem.Text{}, false
}

// isSentence reports whether a line has a 。; a list of addressees may end in one.
func isSentence(key string) bool {
	return strings.Contains(key, "。") && !addressees.MatchString(key)
}

var addressees = regexp.MustCompile(`^(?:抄送|抄报|主送|分送) ?:[^。]*。$`)

// headLength counts the lines before the first section and the first sentence.
func headLength(lines []line) int {
	for i, l := range lines {
		if _, _, ok := numberOf(l); ok || l.level > 0 || l.item > 0 || l.table != nil || strings.Contains(l.key, "。") || len(l.text) > 3*160 {
			return i
		}
	}
	return len(lines)
}
