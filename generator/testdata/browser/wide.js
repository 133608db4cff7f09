// What makes the page scroll sideways: its width where it is more than the
// window's, and what sticks out of it and is in no frame of its own.
(() => {
  const room = document.documentElement.clientWidth;
  const framed = e => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    }
    return false;
  };
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px of page`);
  for (const e of document.body.querySelectorAll('*')) {
    const r = e.getBoundingClientRect();
    if (r.width && (r.right > room + 1 || r.left < -1) && e.checkVisibility() && !framed(e)) {
      found.push(`<${e.localName} class="${e.getAttribute('class') ?? ''}"> from ${Math.round(r.left)} to ${Math.round(r.right)} px`);
    }
  }
  return found.slice(0, 8);
})()
