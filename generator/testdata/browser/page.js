// What a page shows and says about itself.
(async () => {
  const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const text = e => e.innerText.trim().replace(/\s+/g, ' ');
  const texts = selector => [...document.querySelectorAll(selector)].filter(seen).map(text);

  // A picture below the window is not loaded until it is asked for.
  const broken = [];
  for (const img of document.images) {
    img.loading = 'eager';
    await img.decode().catch(() => broken.push(img.getAttribute('src')));
  }

  const marks = {};
  for (const m of document.querySelectorAll('meta[name]')) (marks[m.name] ??= []).push(m.content);
  const foot = document.querySelector('footer');
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: texts('h1'),
    mains: document.querySelectorAll('main').length,
    crumbs: texts('nav.crumbs li'),
    dates: texts('main header time'),
    footer: foot ? text(foot) : '',
    footerLinks: foot ? [...foot.querySelectorAll('a')].map(a => a.href) : [],
    marks,
    broken,
  };
})()
