import type { WhatLiesThere } from "../../anatomy/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { treatmentName } from "../names.ts";
import type { Writing } from "../writing.ts";

const plain = (text: string): Passage => ({ text, sources: [] });

/** What lies within reach, each structure once: left and right of a symmetric face say the same. */
function reached({ lies }: WhatLiesThere): Passage[] {
  const once = new Map(lies.map((one) => [`${one.structure} ${one.words}`, one]));
  return [...once.values()].map(({ words, howSure, harm, safer }) => ({
    lead: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    text: `${howSure} What can follow: ${ended(harm)} ${ended(safer)}`,
    sources: [],
  }));
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function ofTreatment(there: WhatLiesThere, { evidence }: Writing): Block[] {
  const { treatment, varies, notKnown, cannotTell } = there;
  const further = [
    ...varies.map((text) => ({ lead: "People differ:", text, sources: [] })),
    ...notKnown.map((name) => ({
      lead: "Not known:",
      text: `where it lies is not in our atlas (${name}).`,
      sources: [],
    })),
    ...cannotTell.map(plain),
  ];
  return [
    { kind: "heading", text: treatmentName(treatment, evidence) },
    { kind: "list", items: [...reached(there), ...further] },
  ];
}

/**
 * What lies under the skin where the options set side by side would go, on the reference face; null when the caller
 * gave none, or when the atlas holds no path of any of them.
 */
export function beneathSection(writing: Writing): Section | null {
  const { beneath } = writing;
  if (beneath.length === 0) return null;
  const ask = [...new Set(beneath.flatMap((there) => there.ask))];
  return {
    id: "beneath",
    heading: "What lies under the skin there",
    blocks: [
      {
        kind: "text",
        ...plain(
          "This is how often something lies within reach of a needle or a knife, over many plausible faces. Within reach does not mean hurt: it is what a good hand stays clear of. Your own face may differ. It does not replace ultrasound or a surgeon's hands.",
        ),
      },
      ...beneath.flatMap((there) => ofTreatment(there, writing)),
      { kind: "heading", text: "Ask" },
      { kind: "list", items: ask.map(plain) },
    ],
  };
}
