// The search box of every page: / leads to it.
const box = document.querySelector('[data-module="search-box"] input');

addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea')) return;
  event.preventDefault();
  box.focus();
  box.select();
});
