import type { WhatLiesThere } from "../../anatomy/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { treatmentName } from "../names.ts";
import type { Writing } from "../writing.ts";

const plain = (text: string): Passage => ({ text, sources: [] });

/** What lies within reach, each structure once. */
function reached({ lies }: WhatLiesThere): Passage[] {
  return lies.map(({ words, howSure, harm, safer }) => ({
    lead: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    text: `${howSure} What can follow: ${ended(harm)}${safer === null ? "" : ` ${ended(safer)}`}`,
    sources: [],
  }));
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function ofTreatment(there: WhatLiesThere, { evidence }: Writing): Block[] {
  const { treatment, varies, notKnown } = there;
  const unadvised = there.lies.filter(({ safer }) => safer === null).length;
  const further = [
    ...(unadvised === 0 ? [] : [plain(noAdviceWords(unadvised, there.lies.length))]),
    ...varies.map((text) => ({ lead: "People differ:", text, sources: [] })),
    ...notKnown.map((name) => ({
      lead: "Not known:",
      text: `where it lies is not in our atlas (${name}).`,
      sources: [],
    })),
  ];
  return [
    { kind: "heading", text: treatmentName(treatment, evidence) },
    { kind: "list", items: [...reached(there), ...further] },
  ];
}

/** Once, in place of a sentence at each. */
function noAdviceWords(without: number, all: number): string {
  const which =
    all === 1
      ? "it"
      : without === all
        ? "any of these"
        : without === 1
          ? "one of these"
          : `${without} of these`;
  return `Our data hold no published advice on how to stay clear of ${which}. That does not mean that nobody knows how: ask.`;
}

/** On which face it was counted, and how far that can be trusted. */
function whoseWords(beneath: readonly WhatLiesThere[]): string {
  const own = beneath.find(({ whose }) => whose === "own");
  return own === undefined
    ? "It is counted on the reference face, a neutral face of no one: yours may differ."
    : `It is counted on a face with your proportions, from points of your picture; the picture itself is not in here. In 95 of 100 people the lengths of such a face are right within about ${Math.ceil(200 * own.scaleError)} in 100, and the figures count with that. What lies deeper is drawn from other people.`;
}

/**
 * What lies under the skin where the options set side by side would go, on the reference face or the person's
 * own, whichever the caller asked about; null when it gave none, or when the atlas holds no path of any of them.
 */
export function beneathSection(writing: Writing): Section | null {
  const { beneath } = writing;
  if (beneath.length === 0) return null;
  const cannotTell = [...new Set(beneath.flatMap((there) => there.cannotTell))];
  const ask = [...new Set(beneath.flatMap((there) => there.ask))];
  return {
    id: "beneath",
    heading: "What lies under the skin there",
    blocks: [
      {
        kind: "text",
        ...plain(
          `This is how often something lies within reach of a needle or a knife, over many plausible people. Within reach does not mean hurt: it is what a good hand stays clear of. ${whoseWords(beneath)} It does not replace ultrasound or a surgeon's hands.`,
        ),
      },
      ...beneath.flatMap((there) => ofTreatment(there, writing)),
      ...(cannotTell.length === 0
        ? []
        : ([
            { kind: "heading", text: "What no photograph can know" },
            { kind: "list", items: cannotTell.map(plain) },
          ] satisfies Block[])),
      { kind: "heading", text: "Ask" },
      { kind: "list", items: ask.map(plain) },
    ],
  };
}
