import {
  chanceWords,
  type Ladder,
  NO_OPEN_LIST,
  type Rung,
  rungHeading,
  rungText,
  statusWords,
} from "../../registry/index.ts";
import type { Block, Passage, Section } from "../document.ts";
import { inSentence, treatmentName } from "../names.ts";
import type { Writing } from "../writing.ts";
import { dateWords } from "./about.ts";

/** What registers say of one person for one treatment, with what the ladder itself does not tell. */
export interface PractitionerChecked {
  ladder: Ladder;
  /** The day the registers were asked, an ISO date. */
  checkedOn: string;
  /** True when the register is an example: then the person does not exist. */
  madeUp: boolean;
}

const plain = (text: string): Passage => ({ text, sources: [] });

function rungPassage(rung: Rung): Passage {
  const chance = chanceWords(rung);
  const day = rung.date === null ? "" : `; file of ${dateWords(rung.date)}`;
  return {
    lead: `${rungHeading(rung.rung)}: ${inSentence(statusWords(rung))}.`,
    text: `${rungText(rung)}${chance === null ? "" : ` It is ${chance}.`} Source: ${rung.source}${day}.`,
    sources: [],
  };
}

/** Where to look for a certificate, and what to ask: the page is in the words, and there is no other source. */
function lookUpPassage(rung: Rung): Passage {
  return plain(rungText(rung).replace(NO_OPEN_LIST, ""));
}

function who({ ladder: { practitioner }, checkedOn }: PractitionerChecked, treatment: string): Passage {
  const number = practitioner.npi ?? practitioner.id.replace(/^\w+:/, "");
  const name = practitioner.name === "" ? "Nobody was found under this number" : practitioner.name;
  return {
    lead: `${name} (number ${number}).`,
    text: `You looked this person up on ${dateWords(checkedOn)}, for ${treatment}. Registers show what they hold, and none shows how well someone does a treatment. What is found nowhere clears nobody and accuses nobody.`,
    sources: [],
  };
}

const part = (text: string, items: Passage[]): Block[] => [
  { kind: "heading", text },
  { kind: "list", items },
];

function lookUpBlocks(rungs: readonly Rung[]): Block[] {
  const why = "No open list shows who is certified by a board. Look the name up where the board answers.";
  return [
    { kind: "heading", text: "What no register can show" },
    { kind: "text", ...plain(why) },
    { kind: "list", items: rungs.map(lookUpPassage) },
  ];
}

function ladderBlocks(checked: PractitionerChecked, { evidence }: Writing): Block[] {
  const { rungs, ask, treatment } = checked.ladder;
  const warnings = rungs.filter(({ status }) => status === "warning");
  const lookUps = rungs.filter(({ rung }) => rung === "board-certification");
  const others = rungs.filter((rung) => rung.status !== "warning" && !lookUps.includes(rung));
  const madeUp: Block[] = checked.madeUp
    ? [
        {
          kind: "warning",
          lead: "This person is invented.",
          text: "The register is a made-up example, there to try things out.",
          sources: [],
        },
      ]
    : [];
  return [
    ...madeUp,
    { kind: "text", ...who(checked, inSentence(treatmentName(treatment, evidence))) },
    ...warnings.map((rung): Block => ({ kind: "warning", ...rungPassage(rung) })),
    ...part("What the registers say", others.map(rungPassage)),
    ...(lookUps.length === 0 ? [] : lookUpBlocks(lookUps)),
    ...(ask.length === 0 ? [] : part("What to ask this person", ask.map(plain))),
  ];
}

/**
 * The practitioner: what registers say, where the caller asked them (decision 0005); else only the number that the
 * case holds, and that nobody checked it. Null when neither is there.
 */
export function practitionerSection(writing: Writing): Section | null {
  const { personCase, checked } = writing;
  const npi = personCase.practitioner?.npi;
  const named: Block[] =
    npi === undefined || npi === checked?.ladder.practitioner.npi
      ? []
      : [
          {
            kind: "text",
            ...plain(
              `You named the practitioner with the number (NPI) ${npi}. This brief has not checked who that is or what they are trained for.`,
            ),
          },
        ];
  const blocks = [...(checked === null ? [] : ladderBlocks(checked, writing)), ...named];
  return blocks.length === 0 ? null : { id: "practitioner", heading: "Who might do it", blocks };
}
