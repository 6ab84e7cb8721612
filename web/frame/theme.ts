/** What the person chose for this device; `device` follows the system's own setting. */
export type Theme = "device" | "light" | "dark";

/** `public/theme.js` reads the same key before the first paint. */
const KEY = "glabella.theme";

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "device";
  } catch {
    return "device";
  }
}

/** Shows the theme, and keeps it on the device where the browser allows that. */
export function setTheme(theme: Theme): void {
  if (theme === "device") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "device") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the theme holds until the page is left.
  }
}
