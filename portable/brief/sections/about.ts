import type { Section } from "../document.ts";
import type { Writing } from "../writing.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "24 November 2026" from an ISO date; anything else is refused. */
export function dateWords(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined || day === undefined)
    throw new RangeError(`invalid date; not an ISO date: ${isoDate}. Give 2026-11-24.`);
  return `${Number(day)} ${name} ${year}`;
}

/** Who stands behind the brief, how it was made, and when it is out of date. */
export function aboutSection({ today, personCase }: Writing): Section {
  const answered =
    personCase.answeredOn && personCase.answeredOn !== today
      ? ` You answered the questions on ${dateWords(personCase.answeredOn)}.`
      : "";
  return {
    id: "about",
    heading: "About this brief",
    blocks: [
      {
        kind: "list",
        items: [
          {
            lead: "Not reviewed.",
            text: "No clinician has reviewed this brief or the facts behind it yet.",
            sources: [],
          },
          {
            lead: "Made",
            text: `on ${dateWords(today)} from the facts held that day.${answered}`,
            sources: [],
          },
          {
            lead: "Out of date",
            text: "when your health, your medicines or your plans change, and in any case after three months. Make it anew before you decide.",
            sources: [],
          },
          {
            lead: "Who paid.",
            text: "Nobody. No clinic, maker or advertiser paid for it or had a say in it.",
            sources: [],
          },
          {
            lead: "How figures are shown.",
            text: "Harms are rounded up and benefits down. One table has one denominator. When nothing was seen in a study, we say fewer than so many, never none.",
            sources: [],
          },
          {
            lead: "What it is not.",
            text: "It does not examine you, and it does not tell you what to choose.",
            sources: [],
          },
        ],
      },
    ],
  };
}
