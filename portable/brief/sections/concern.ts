import type { Block, Section } from "../document.ts";
import { concernName, listed, specialtyName } from "../names.ts";
import type { Writing } from "../writing.ts";

/** What each concern is, and when to see a doctor before anything is done for it. */
export function concernSection({ personCase, evidence, numbering }: Writing): Section {
  const blocks = personCase.concerns.flatMap((id): Block[] => {
    const concern = evidence.concern.get(id);
    if (concern === undefined) return [];
    const about: Block[] = [
      {
        kind: "text",
        lead: concernName(id, evidence),
        text: concern.whatItIs,
        sources: numbering.sources(concern.sources),
      },
    ];
    if (concern.seeDoctorFirstIf.length > 0)
      about.push(
        { kind: "text", text: "See a doctor first if:", sources: [] },
        { kind: "list", items: concern.seeDoctorFirstIf.map(({ text }) => ({ text, sources: [] })) },
      );
    return about;
  });
  return { id: "concern", heading: "What it is", blocks };
}

/** Whom to see first. */
export function firstContactSection({ answer }: Writing): Section {
  const who = answer.firstContact.map(specialtyName);
  const text =
    who.length === 0
      ? "Nobody is named for cosmetic work here. Start with your family doctor."
      : `See ${listed(who, "or")} first. Ask what they would do, and what they would leave alone.`;
  return { id: "first-contact", heading: "Whom to see first", blocks: [{ kind: "text", text, sources: [] }] };
}
