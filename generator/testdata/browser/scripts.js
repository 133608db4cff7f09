// Scripts that are no files of the site, attributes that hold them, and links that
// run them.
(() => {
  const found = [];
  for (const e of document.querySelectorAll('*')) {
    // A block of data is none: no browser runs it.
    if (e.localName === 'script' && e.type !== 'application/ld+json' && (e.text || !e.getAttribute('src').startsWith('/js/'))) found.push('a script stands in it');
    for (const a of e.attributes) {
      if (/^on/i.test(a.name) || /^\s*javascript:/i.test(a.value)) found.push(`<${e.localName} ${a.name}> is a script`);
    }
  }
  return found;
})()
