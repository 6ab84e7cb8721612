// Runs before the first paint, so that a chosen theme does not flash in the other one.
// The rest of the theme is in frame/theme.ts; both read this one key.
try {
  const theme = localStorage.getItem("glabella.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch (_blocked) {
  // Storage is blocked: the device's own setting decides.
}
