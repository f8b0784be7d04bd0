// Runs before the first paint, so that a dark page does not flash white. A file of its own: the content security policy forbids inline script.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('little-giants-scheme');
  } catch {
    // Storage may be forbidden; the system's scheme is then used.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
