// What a reader of the charts would complain of: text too small or pale, labels
// over each other or outside their chart, shapes that cannot be seen.
(() => {
  const found = [], room = document.documentElement.clientWidth;
  const smallest = matchMedia('print').matches ? 8 / .75 : 12; // px; 8 points on paper
  const colour = text => {
    const c = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    c.fillStyle = text;
    c.fillRect(0, 0, 1, 1);
    return c.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const paper = light(colour(getComputedStyle(document.body).backgroundColor));
  const contrast = text => {
    const l = light(colour(text));
    return (Math.max(l, paper) + .05) / (Math.min(l, paper) + .05);
  };
  let charts = 0, shapes = 0;
  for (const figure of document.querySelectorAll('.chart')) {
    charts++;
    const frame = figure.getBoundingClientRect();
    const complain = text => found.push(`${figure.id}: ${text}`);
    for (const svg of [...figure.querySelectorAll('svg')].filter(e => e.checkVisibility())) {
      const shown = [];
      for (const text of [...svg.querySelectorAll('text')].filter(e => e.checkVisibility())) {
        const r = text.getBoundingClientRect(), style = getComputedStyle(text), said = text.textContent;
        if (parseFloat(style.fontSize) < smallest) complain(`“${said}” is ${style.fontSize} high`);
        if (contrast(style.fill) < 4.5) complain(`“${said}” has a contrast of ${contrast(style.fill).toFixed(1)}`);
        if (r.left < frame.left - 1 || r.right > Math.min(frame.right, room) + 1 || r.top < frame.top || r.bottom > frame.bottom + 1) complain(`“${said}” sticks out`);
        for (const [other, o] of shown) {
          // A line of text is higher than its digits are.
          if (r.left < o.right && o.left < r.right && r.top + 4 < o.bottom - 4 && o.top + 4 < r.bottom - 4) complain(`“${said}” lies over “${other}”`);
        }
        shown.push([said, r]);
      }
      for (const shape of svg.querySelectorAll('rect, circle, line')) {
        const r = shape.getBoundingClientRect(), style = getComputedStyle(shape);
        if (shape.localName !== 'line') shapes++;
        if (Math.max(r.width, r.height) < .5) complain(`a ${shape.localName} is not to be seen`);
        if (contrast(style.stroke) < 3) complain(`a ${shape.localName} has a contrast of ${contrast(style.stroke).toFixed(1)}`);
        if (r.left < frame.left - 2 || r.right > frame.right + 2) complain(`a ${shape.localName} sticks out`);
      }
    }
    if (![...figure.querySelectorAll('.plot, .bar')].some(e => e.checkVisibility()) && figure.querySelector('td.right')) complain('numbers, and no picture');
  }
  return { charts, shapes, found: found.slice(0, 12) };
})()
