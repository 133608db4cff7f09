// Package disclosure is the list of what a transport bureau must publish: one
// file a kind, each a table from which everything else derives.
//
// # Words
//
// One English word stands for each term, the same in Go, YAML, addresses,
// folders, fixtures and tests.
//
//	agency        机关                    who publishes; a site has one or several
//	kind          公开类别                report, power, permit, penalty, outreach
//	record        记录                    one entry of a kind
//	field         字段                    one value of a record, declared once
//	volume        卷                      all records of one kind in one year
//	rule          规则                    a check with an ID, a source in law, a severity
//	problem       问题                    what a rule found, and where
//	report        法治政府建设年度报告    annual rule-of-law report
//	part          法定部分                one of the five parts a report must have
//	figure        数据                    a number in a report that has a history
//	power         权责事项                one item of the power-and-responsibility list
//	basis         依据                    the article of law something rests on
//	history       调整记录                what happened to a power, and when
//	permit        行政许可决定            one licence decision (dual disclosure)
//	penalty       行政处罚决定            one penalty decision (dual disclosure)
//	letter        首字母                  under which a name stands: its first in pinyin
//	party         行政相对人              whom a permit or penalty concerns
//	authority     许可机关、处罚机关      who decided
//	source        数据来源单位            who supplied the data
//	outreach      普法                    a legal-outreach article, campaign, case, material
package disclosure
