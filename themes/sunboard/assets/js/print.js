// Only a script knows the day of printing: it is written at the foot of the page
// when it is printed, beside the page's address.
const foot = document.querySelector('[data-module="print"]');
if (foot) {
  addEventListener('beforeprint', () => {
    const now = new Date(), two = n => String(n).padStart(2, '0');
    foot.textContent = `${foot.dataset.word} ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
}
