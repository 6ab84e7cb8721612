/**
 * For every field in which a person writes. Some browsers send what is typed to their maker's spell checker or
 * writing aid; these switch that off, and the browser's memory of earlier entries with it.
 */
export const typedInPrivate = {
  spellCheck: false,
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "none",
  writingsuggestions: "false",
} as const;
