package main

import (
	"bufio"
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	headersFor  = regexp.MustCompile(`^for\s*=\s*"([^"]*)"`)
	headerValue = regexp.MustCompile(`^"?([A-Za-z-]+)"?\s*=\s*"([^"]*)"`)
)

// netlifyHeaders are the headers that netlify.toml gives, by the pattern of
// addresses; none where there is no such file.
func netlifyHeaders(t *testing.T) map[string]map[string]string {
	t.Helper()
	f, err := os.Open("../netlify.toml")
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	headers := map[string]map[string]string{}
	pattern, values := "", false
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		if m := headersFor.FindStringSubmatch(line); m != nil {
			pattern = m[1]
			headers[pattern] = map[string]string{}
		} else if strings.HasPrefix(line, "[") {
			values = line == "[headers.values]"
		} else if m := headerValue.FindStringSubmatch(line); m != nil && values {
			headers[pattern][m[1]] = m[2]
		}
	}
	return headers
}

var (
	placeholder = regexp.MustCompile(`:[a-z]+`)
	nginxKeep   = regexp.MustCompile(`if \(\$uri ~ "([^"]+)"\) \{ set \$keep "([^"]+)"; \}`)
	nginxPolicy = regexp.MustCompile(`add_header Content-Security-Policy "([^"]+)"`)
)

// TestServersAgree holds what the README says to nginx to what netlify.toml says:
// the same policy, and the same files kept for long: those whose address changes
// with what is in them, and no others.
func TestServersAgree(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	headers := netlifyHeaders(t)
	policy, keep := nginxPolicy.FindSubmatch(readme), nginxKeep.FindSubmatch(readme)
	if policy == nil || keep == nil {
		t.Fatal("the README's nginx snippet has no policy, or does not say what is kept")
	}
	if want := headers["/*"]["Content-Security-Policy"]; string(policy[1]) != want {
		t.Errorf("README has the policy %s\nnetlify.toml has  %s", policy[1], want)
	}
	kept := regexp.MustCompile(string(keep[1]))
	for address, long := range map[string]bool{
		"/css/main.0123.css": true, "/js/search.0123.js": true,
		"/search/index/penalty-2024/g0.bin": true, "/search/index/power/u0.bin": true,
		"/search/index/directory.bin": false, "/search/": false, "/": false, "/penalty/2024/": false, "/data/penalty/2024.csv": false,
	} {
		if kept.MatchString(address) != long {
			t.Errorf("nginx, %s: kept for long is %t", address, !long)
		}
		got := ""
		for pattern, values := range headers {
			glob := strings.ReplaceAll(placeholder.ReplaceAllString(regexp.QuoteMeta(pattern), `[^/]+`), `\*`, `.*`)
			if values["Cache-Control"] != "" && regexp.MustCompile("^"+glob+"$").MatchString(address) {
				got = values["Cache-Control"]
			}
		}
		if (got == string(keep[2])) != long || got != "" && !long {
			t.Errorf("netlify.toml, %s: Cache-Control %q", address, got)
		}
	}
}
