const names = new Intl.DisplayNames("en", { type: "region" });

/** A country as people write it: "United Kingdom" for `GB`. */
export const countryName = (code: string): string => names.of(code) ?? code;
