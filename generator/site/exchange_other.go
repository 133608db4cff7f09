//go:build !linux

package site

func exchange(made, public string) error { return replace(made, public) }
