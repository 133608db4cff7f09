package intake

import (
	"slices"

	"gopkg.in/yaml.v3"

	"sunboard/generator/schema"
)

// What a row gives becomes YAML as a person would write it, so that schema reads it
// like any other; each node has the place of its cell.

// member is the value of a mapping's key, or nil.
func member(mapping *yaml.Node, name string) *yaml.Node {
	if at := keyOf(mapping, name); at >= 0 {
		return mapping.Content[at+1]
	}
	return nil
}

func addMember(mapping *yaml.Node, name string, value *yaml.Node) {
	mapping.Content = append(mapping.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: name, Line: value.Line, Column: value.Column}, value)
}

func textNode(text string, line, column int) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text, Line: line, Column: column}
}

func addText(mapping *yaml.Node, name, text string, line, column int) {
	if text != "" {
		addMember(mapping, name, textNode(text, line, column))
	}
}

// addValues adds what a cell gave. Of a field that has many, further cells add to the
// list what it does not hold yet.
func addValues(mapping *yaml.Node, f *schema.Field, list []string, line, column int) {
	if len(list) == 0 {
		return
	}
	node := member(mapping, f.Name)
	switch {
	case !f.Many && node == nil:
		addText(mapping, f.Name, list[0], line, column)
		return
	case !f.Many:
		return
	case node == nil:
		node = &yaml.Node{Kind: yaml.SequenceNode, Line: line, Column: column}
		addMember(mapping, f.Name, node)
	}
	before := node.Content
	for _, text := range list {
		if !slices.ContainsFunc(before, func(n *yaml.Node) bool { return n.Value == text }) {
			node.Content = append(node.Content, textNode(text, line, column))
		}
	}
}

// sameNode compares what nodes say, wherever they stand.
func sameNode(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.Value == b.Value && slices.EqualFunc(a.Content, b.Content, sameNode)
}
