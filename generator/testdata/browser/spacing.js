// What is cut off when a reader sets text further apart (WCAG 1.4.12), beside what
// wide.js finds: boxes that hide a part of their text.
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
  const found = [];
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    // What is hidden from the eye on purpose, and what one can scroll, loses nothing.
    if (!e.checkVisibility() || style.clipPath !== 'none' || style.position === 'absolute' || !e.innerText?.trim()) continue;
    const hides = axis => ['hidden', 'clip'].includes(style['overflow' + axis]);
    if (hides('Y') && e.scrollHeight > e.clientHeight + 1 || hides('X') && e.scrollWidth > e.clientWidth + 1 && style.textOverflow !== 'ellipsis') {
      found.push(`<${e.localName} class="${e.className}"> cuts off its text`);
    }
  }
  return found.slice(0, 8);
})()
