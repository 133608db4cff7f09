// The elder version is a choice that stays: the visitor's own browser keeps it,
// and nobody else learns of it. This runs before anything is drawn, so that no
// page changes before the eyes. Without scripts, or where the browser keeps
// nothing, the links of the switch lead to an address of the version.
(() => {
  const root = document.documentElement, elder = 'elder';
  const kept = () => {
    try { return localStorage.getItem(elder) === 'yes'; } catch { return false; }
  };
  const keep = on => {
    try { on ? localStorage.setItem(elder, 'yes') : localStorage.removeItem(elder); } catch { /* links do */ }
    return kept() === on;
  };
  const own = root.classList.contains(elder); // a page below /elder/
  if (own || location.hash === '#elder') keep(true);
  root.classList.toggle(elder, own || kept());

  addEventListener('click', event => {
    const to = event.target.closest?.('[data-module="elder"]');
    if (!to) return;
    const on = to.classList.contains('to-elder');
    if (!keep(on) || own) return;
    if (location.hash !== '#elder') event.preventDefault();
    root.classList.toggle(elder, on);
    document.querySelector(on ? '.to-plain' : '.to-elder').focus();
  });
  // Another tab, or a page that comes back from the browser's memory.
  const follow = () => own || root.classList.toggle(elder, kept());
  addEventListener('storage', follow);
  addEventListener('pageshow', follow);
})();
