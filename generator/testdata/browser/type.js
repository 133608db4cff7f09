// Text that is too small for the elder version: all of it is 18 px and more, what
// one reads 22.
(() => {
  const found = new Set(), texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = texts.nextNode(); n; n = texts.nextNode()) {
    const e = n.parentElement;
    if (!n.data.trim() || e.matches('script, .unseen, .unseen *') || !e.checkVisibility({ visibilityProperty: true })) continue;
    const size = parseFloat(getComputedStyle(e).fontSize);
    if (size < 18) found.add(`<${e.localName} class="${e.className}"> has ${size} px`);
  }
  const body = parseFloat(getComputedStyle(document.body).fontSize);
  if (body < 22) found.add(`text has ${body} px`);
  return [...found].slice(0, 8);
})()
