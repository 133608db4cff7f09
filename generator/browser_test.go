package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// The shipped site in a real browser: built once, served on this machine under
// the site's own security headers, and opened in one Chromium.
//
// Each check returns complaints, so that TestBrowser/trap can show that a page
// which does everything wrong is caught.
func TestBrowser(t *testing.T) {
	b := openBrowser(t)
	t.Run("trap", b.testTrap)
	t.Run("pages", b.testPages)
	t.Run("scripts", b.testNoScripts)
	t.Run("elder", b.testElder)
	t.Run("keyboard", b.testKeyboard)
	t.Run("print", b.testPrint)
	t.Run("weight", b.testWeight)
	t.Run("charts", b.testCharts)
	t.Run("tables", b.testTables)
	t.Run("axe", b.testAxe)
}

// browserPatience is for a machine that is busy with other things; a page takes a few
// hundredths of a second.
const browserPatience = time.Minute

// browser is a Chromium and the site it reads.
type browser struct {
	site *shippedSite
	ctx  context.Context
}

func openBrowser(t *testing.T) *browser {
	t.Helper()
	needChromium(t)
	return openBrowserOn(t, serveSite(t))
}

// needChromium tells before anything is built for it that there is a browser.
func needChromium(t *testing.T) string {
	t.Helper()
	name := findChromium()
	if name == "" {
		unavailable(t, "there is no Chromium: set SUNBOARD_CHROMIUM")
	}
	return name
}

// openBrowserOn opens a browser for a site.
func openBrowserOn(t *testing.T, site *shippedSite) *browser {
	t.Helper()
	name := needChromium(t)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), append(chromiumFlags(), chromedp.ExecPath(name))...)
	t.Cleanup(stop)
	ctx, closeBrowser := chromedp.NewContext(ctx, chromedp.WithErrorf(t.Logf))
	t.Cleanup(closeBrowser)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", name, err)
	}
	return &browser{site, ctx}
}

func findChromium() string {
	if name := os.Getenv("SUNBOARD_CHROMIUM"); name != "" {
		return name
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// unavailable skips a test whose tool a person's machine may lack, and fails it
// where every tool is installed on purpose.
func unavailable(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// chromiumFlags keep the browser to this machine: it finds no other host, and
// asks for nothing of its own accord. The profile is a temporary one.
func chromiumFlags() []chromedp.ExecAllocatorOption {
	flags := []chromedp.ExecAllocatorOption{
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.WSURLReadTimeout(browserPatience),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("lang", "zh-CN"),
	}
	for _, name := range []string{
		"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "disable-extensions",
		"disable-default-apps", "disable-dev-shm-usage", "disable-breakpad", "no-proxy-server",
	} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	return flags
}

// tab is an open page, and what the browser complained of in it.
type tab struct {
	t          *testing.T
	ctx        context.Context
	close      func() // before the end of the test, if need be
	origin     string
	mu         sync.Mutex // guards complaints, which arrive from the browser
	complaints []string
	asked      []string // addresses, in their order
}

// tab opens an empty tab that is closed at the end of the test.
func (b *browser) tab(t *testing.T) *tab {
	t.Helper()
	p := &tab{t: t, origin: b.site.origin}
	ctx, closeTab := chromedp.NewContext(b.ctx, chromedp.WithListener(p.listen))
	t.Cleanup(closeTab)
	p.ctx, p.close = ctx, closeTab
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return p
}

// listen keeps what a person would see in red in the browser's console, and
// every request that fails or leaves the site.
func (p *tab) listen(event any) {
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.complain("console: " + e.Entry.Text + " " + e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		p.complain("console: a script wrote a message")
	case *runtime.EventExceptionThrown:
		p.complain("console: " + e.ExceptionDetails.Text)
	case *network.EventRequestWillBeSent:
		p.ask(e.Request.URL)
		if u := e.Request.URL; !strings.HasPrefix(u, p.origin+"/") && !strings.HasPrefix(u, "data:") {
			p.complain("another host is asked: " + u)
		}
	case *network.EventLoadingFailed:
		p.complain("a request fails: " + e.ErrorText + " " + string(e.BlockedReason))
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 && e.Type != network.ResourceTypeDocument {
			p.complain("not found: " + e.Response.URL)
		}
	}
}

func (p *tab) ask(address string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked = append(p.asked, address)
}

func (p *tab) complain(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.complaints = append(p.complaints, strings.ReplaceAll(text, p.origin, ""))
}

// visit opens a page of the site and waits until it is loaded. What was noted of
// the page before is dropped.
func (p *tab) visit(path string) {
	p.t.Helper()
	p.mu.Lock()
	p.complaints, p.asked = nil, nil
	p.mu.Unlock()
	do(p, chromedp.Navigate(p.origin+path))
}

// complained is what the browser complained of since visit. The answer of a
// script comes after all that the page sent before it.
func (p *tab) complained() []string {
	p.t.Helper()
	evaluate[int](p, "1")
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.complaints)
}

// width gives the window a width; its height is that of a common screen.
func (p *tab) width(pixels int64) {
	p.t.Helper()
	do(p, chromedp.EmulateViewport(pixels, 800))
}

// do runs an action in a tab, which must end in time.
func do[T any](p *tab, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, browserPatience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatal(err)
	}
	return v
}

// evaluate runs a script from the browser's own tools, to which a content
// security policy does not apply.
func evaluate[T any](p *tab, script string) T {
	p.t.Helper()
	return do(p, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
}

// script reads a script of testdata/browser/.
func script(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/browser", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
