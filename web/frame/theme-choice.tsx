import { useState } from "react";
import { readTheme, setTheme, type Theme } from "./theme.ts";

const themes: { value: Theme; label: string }[] = [
  { value: "device", label: "As on this device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const [theme, show] = useState(readTheme);
  return (
    <label className="theme-choice">
      Colours{" "}
      <select
        value={theme}
        onChange={(event) => {
          const chosen = event.target.value as Theme;
          setTheme(chosen);
          show(chosen);
        }}
      >
        {themes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
