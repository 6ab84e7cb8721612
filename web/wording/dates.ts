const written = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** An ISO date as people write it: "24 November 2026". */
export const dateWords = (iso: string): string => written.format(new Date(`${iso}T00:00:00Z`));
