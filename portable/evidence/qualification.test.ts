import { describe, expect, it } from "vitest";
import { readFacts } from "../../node/evidence/load-evidence.ts";
import { indexEvidence } from "./index.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence = indexEvidence(rows);
const { qualifications } = rows;

describe("who is trained for what", () => {
  it("every treatment that is not self-care belongs to one family, and self-care to none", () => {
    const familiesOf = (treatment: string) =>
      qualifications.families.filter(({ treatments }) => treatments.includes(treatment)).map(({ id }) => id);
    const wrong = rows.treatments
      .map(({ id, whoUsually }) => ({
        id,
        families: familiesOf(id),
        selfCare: whoUsually.includes("self-care"),
      }))
      .filter(({ families, selfCare }) => families.length !== (selfCare ? 0 : 1));
    expect(wrong).toEqual([]);
  });

  it("families name treatments, boards, trainings and warnings that exist", () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    for (const { treatments, us } of qualifications.families) {
      expect([...evidence.treatment.keys()]).toEqual(expect.arrayContaining(treatments));
      expect(ids(qualifications.boards)).toEqual(
        expect.arrayContaining([...us.core, ...us.limited.map(({ board }) => board)]),
      );
      expect(ids(qualifications.extra)).toEqual(expect.arrayContaining(us.extra));
      expect(ids(qualifications.warnings)).toEqual(expect.arrayContaining(us.warnings));
    }
    const known = [...ids(qualifications.boards), ...ids(qualifications.extra)];
    expect(known).toEqual(
      expect.arrayContaining(qualifications.lookUps.flatMap(({ answersFor }) => answersFor)),
    );
  });

  it("a code that proves a core board is among the codes of that family's boards", () => {
    const codesOf = new Map(qualifications.boards.map(({ id, nucc }) => [id, nucc]));
    for (const { us } of qualifications.families) {
      const codes = us.core.flatMap((board) => codesOf.get(board) ?? []);
      expect(new Set(us.nuccCore)).toEqual(new Set(codes));
    }
  });

  it("every source it cites is recorded", () => {
    const cited = [
      ...qualifications.boards,
      ...qualifications.extra,
      ...qualifications.warnings,
      ...qualifications.families,
      ...qualifications.countries.flatMap(({ points }) => points),
      ...qualifications.lookUps,
    ].flatMap(({ sources }) => sources);
    expect(cited.filter((id) => !evidence.source.has(id))).toEqual([]);
  });

  it("a board no national body recognises is core to nothing", () => {
    const unrecognised = qualifications.boards.filter(({ recognisedBy }) => recognisedBy.startsWith("none"));
    expect(unrecognised.map(({ id }) => id)).toEqual(["abcs"]);
    expect(
      qualifications.families.flatMap(({ us }) => [...us.core, ...us.limited.map(({ board }) => board)]),
    ).not.toContain("abcs");
  });
});
