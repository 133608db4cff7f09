// Where the keyboard is: the element with the focus, and what is wrong with how
// it shows that it has it. null: the way through the page is at its end.
(() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const passed = window.passed ??= new Set();
  if (passed.has(e)) return null;
  passed.add(e);

  const style = getComputedStyle(e), box = e.getBoundingClientRect(), wrong = [];
  const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
  if (width < 2 || style.outlineColor === 'rgba(0, 0, 0, 0)') wrong.push('has no visible outline');
  if (!e.matches(':focus-visible')) wrong.push('does not match :focus-visible');

  // The outline runs around the box; the window and every ancestor that hides
  // what sticks out cut it off.
  const reach = width + parseFloat(style.outlineOffset);
  const ring = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
  const cut = (room, by) => {
    const sides = [ring.left < room.left - 1 && 'left', ring.right > room.right + 1 && 'right', ring.top < room.top - 1 && 'top', ring.bottom > room.bottom + 1 && 'bottom'].filter(Boolean);
    if (width && sides.length) wrong.push(`has its outline cut off by ${by}: ${sides.join(', ')}`);
  };
  for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
    if (getComputedStyle(p).overflow !== 'visible') cut(p.getBoundingClientRect(), `<${p.localName} class="${p.className}">`);
  }
  if (ring.bottom < 0 || ring.top > innerHeight || ring.right < 0 || ring.left > innerWidth) wrong.push('is outside the window');

  // What has the focus must not lie under something else (WCAG 2.4.11).
  const line = e.getClientRects()[0] ?? box;
  const top = document.elementFromPoint(line.left + line.width / 2, line.top + Math.min(line.height, innerHeight) / 2);
  if (top && !e.contains(top) && !top.contains(e)) wrong.push(`lies under <${top.localName} class="${top.className}">`);
  return { name: `<${e.localName}> ${e.innerText.trim().replace(/\s+/g, ' ').slice(0, 20)}`, wrong };
})()
