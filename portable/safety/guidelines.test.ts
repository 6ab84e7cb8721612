import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { readCase } from "../case/index.ts";
import type { FactValue, Specialty, Urgency } from "../evidence/index.ts";
import { assess } from "./assess.ts";
import type { OptionVerdict, Verdict } from "./assessment.ts";

/** One person and one option, and what guidance says, written by hand from the sources of the rules. */
interface VerdictCase {
  what: string;
  concern: string;
  facts: Record<string, FactValue>;
  /** `no`: every other question was answered no. */
  rest?: "no";
  option: string;
  verdict: Verdict;
  weeks?: number;
  because: string;
}

/** One person who must be seen, and by whom and how soon. */
interface AlarmCase {
  what: string;
  concern: string;
  facts: Record<string, FactValue>;
  rule: string;
  urgency: Urgency;
  see: Specialty;
}

function linesOf<Row>(file: string): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

const verdictCases = linesOf<VerdictCase>("./guideline-verdicts.jsonl");
const alarmCases = linesOf<AlarmCase>("./guideline-alarms.jsonl");
const evidence = loadEvidence();

/** As a person would send it, through the reading of a case. */
function assessed(concern: string, facts: Record<string, FactValue>) {
  const read = readCase({ concerns: [concern], facts }, evidence);
  if (!read.ok) throw new Error(read.faults.map(({ where, remedy }) => `${where}: ${remedy}`).join("\n"));
  return assess(read.case, evidence);
}

function verdictFor(concern: string, facts: Record<string, FactValue>, option: string): OptionVerdict {
  const verdict = assessed(concern, facts).verdicts[option];
  if (verdict === undefined) throw new Error(`${option} is no option for ${concern}`);
  return verdict;
}

/** No to every question, none of every list, an age of 40, fair skin. */
function allAnsweredNo(): Record<string, FactValue> {
  return Object.fromEntries(
    evidence.rows.facts.flatMap(({ id, type, nullMeans }): [string, FactValue][] => {
      if (id === "age") return [[id, 40]];
      if (id === "fitzpatrick") return [[id, 2]];
      if (type === "boolean") return [[id, false]];
      if (type === "list" && id !== "treatment_region") return [[id, []]];
      return type === "months-since" || nullMeans !== undefined ? [[id, null]] : [];
    }),
  );
}

describe("what guidelines say of one option", () => {
  it("is tried on many cases, each once", () => {
    expect(verdictCases.length).toBeGreaterThan(50);
    expect(new Set(verdictCases.map(({ what }) => what)).size).toBe(verdictCases.length);
  });

  it.each(verdictCases)("$what", ({ concern, facts, rest, option, verdict, weeks, because }) => {
    const found = verdictFor(concern, rest === "no" ? { ...allAnsweredNo(), ...facts } : facts, option);
    expect(found.because).toContain(because);
    expect(found.verdict).toBe(verdict);
    expect(weeks === undefined || found.deferWeeks === weeks).toBe(true);
  });
});

describe("what guidelines say must be seen", () => {
  it.each(alarmCases)("$what", ({ concern, facts, rule, urgency, see }) => {
    const { alarms, firstContact, verdicts } = assessed(concern, facts);
    const alarm = alarms.find((one) => one.rule === rule);
    expect(alarm?.urgency).toBe(urgency);
    expect(alarm?.see).toContain(see);
    expect(firstContact).toContain(see);
    expect(verdicts["no-treatment"]?.verdict).not.toBe("open");
  });

  it("never closes what the referral leads to", () => {
    const { verdicts } = assessed("skin-cancer-defect", { lesion_changed: true });
    expect(verdicts["mohs-surgery"]?.because).not.toContain("lesion-changed");
    expect(verdicts["mohs-surgery"]?.verdict).not.toBe("closed");
    expect(verdicts.camouflage?.verdict).toBe("specialist-first");
    const palsy = assessed("facial-paralysis", { eye_does_not_close: true });
    expect(palsy.verdicts["facial-reanimation"]?.because).not.toContain("eye-not-closing");
  });

  it("blanching after filler closes everything at once", () => {
    const { verdicts, ask, firstContact } = assessed("thin-lips", { skin_blanching_after_filler: true });
    expect(new Set(Object.values(verdicts).map(({ verdict }) => verdict))).toEqual(new Set(["closed"]));
    expect(ask).toEqual([]);
    expect(firstContact[0]).toBe("emergency");
  });

  it("tells whoever takes a blood thinner not to stop it, for all that bleeds", () => {
    for (const medications of [["warfarin"], ["clopidogrel"]]) {
      for (const option of ["facelift", "thread-lift", "rf-microneedling"]) {
        expect(verdictFor("jowls", { medications }, option).because).toContain("bleed-do-not-stop");
      }
    }
  });
});

describe("a minor", () => {
  const cosmetic: Specialty[] = [
    "dermatology",
    "plastic-surgery",
    "oculoplastic",
    "ent-facial-plastic",
    "oral-maxillofacial",
  ];

  it("without consent is sent to nobody for cosmetic work", () => {
    for (const { id } of evidence.rows.concerns) {
      const { firstContact, verdicts } = assessed(id, { age: 15, minor_without_consent: true });
      expect(firstContact.filter((one) => cosmetic.includes(one))).toEqual([]);
      for (const [option, { verdict }] of Object.entries(verdicts)) {
        if (option !== "no-treatment") expect([id, option, verdict]).toEqual([id, option, "closed"]);
      }
    }
  });

  it("without consent sees the family doctor about an illness, and nobody about the shape of a nose", () => {
    const alone = { age: 15, minor_without_consent: true };
    expect(assessed("vitiligo", alone).firstContact).toEqual(["general-practice"]);
    expect(assessed("nasal-shape", alone).firstContact).toEqual([]);
  });

  it("without consent is still sent where a warning sign must be seen", () => {
    const { firstContact } = assessed("benign-nevus", {
      age: 15,
      minor_without_consent: true,
      lesion_changed: true,
    });
    expect(firstContact).toContain("dermatology");
  });

  it("is never open for cosmetic work", () => {
    for (const { id } of evidence.rows.concerns) {
      const { verdicts } = assessed(id, { age: 15 });
      for (const option of [
        "botulinum-toxin",
        "hyaluronic-acid-filler",
        "rhinoplasty",
        "facelift",
        "otoplasty",
      ]) {
        const found = verdicts[option]?.verdict;
        if (found !== undefined) expect(["specialist-first", "closed"]).toContain(found);
      }
    }
  });
});
