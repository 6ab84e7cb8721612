import { describe, expect, it, test } from "vitest";
import { readFacts } from "../../../node/evidence/load-evidence.ts";
import { indexEvidence } from "../../evidence/index.ts";
import type { Licence, Practitioner, RegisterEntry } from "../practitioner.ts";
import { entryOf, enumerated, everyRegister, nameOf, npi, personOf } from "../practitioner-for-tests.ts";
import { Ladder, type Rung } from "../rung.ts";
import { ladder } from "./ladder.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence = indexEvidence(rows);

const today = "2026-11-24";
const ada = nameOf("ADA", "OKONKWO");
const dermatology = "207N00000X";

function check(practitioner: Practitioner, treatment = "botulinum-toxin", registers = everyRegister): Ladder {
  const answer = ladder({ practitioner, treatment, registers, today }, evidence);
  expect(Ladder.parse(answer)).toEqual(answer);
  return answer;
}

function rungsOf(answer: Ladder, rung: Rung["rung"]): Rung[] {
  return answer.rungs.filter((one) => one.rung === rung);
}

function only(entries: RegisterEntry[], rung: Rung["rung"], treatment?: string): Rung {
  const rungs = rungsOf(check(personOf(entries), treatment), rung);
  expect(rungs).toHaveLength(1);
  const [one] = rungs;
  if (one === undefined) throw new Error("no rung");
  return one;
}

const licence: Licence = {
  number: "MD 18839",
  state: "WA",
  origin: "board",
  kind: "",
  statusAsPrinted: "ACTIVE",
  status: "active",
  issuedOn: null,
  expiresOn: null,
  disciplineAsPrinted: "",
  sanctioned: null,
};

describe("identity", () => {
  it("is confirmed by the national register, and old entries are called old", () => {
    const entry = enumerated(ada, [dermatology]);
    expect(only([entry], "identity")).toMatchObject({ status: "confirmed", date: "2026-11-09" });
    const old = {
      ...entry,
      enumeration: {
        entity: "person" as const,
        enumeratedOn: null,
        updatedOn: "2012-01-01",
        deactivatedOn: null,
        reactivatedOn: null,
      },
    };
    expect(only([old], "identity").what).toMatch(/2012-01-01, so parts of it may be out of date/);
  });

  test("a number of an organisation is no person", () => {
    const clinic = enumerated(nameOf("", "GLOW LLC"), [dermatology]);
    if (clinic.enumeration !== null) clinic.enumeration.entity = "organisation";
    expect(only([clinic], "identity").status).toBe("warning");
  });

  test("nobody found reads as nobody found, on every rung, and clears nobody", () => {
    const answer = check(personOf([]));
    expect(answer.practitioner.name).toBe("");
    expect(new Set(answer.rungs.map(({ status }) => status))).toEqual(new Set(["not-found"]));
    expect(answer.ask[0]).toMatch(/name and your registration number/);
  });

  test("0000000000 is a placeholder, not a number", () => {
    expect(rungsOf(check(personOf([], { npi: "0000000000" })), "identity")[0]?.status).toBe("warning");
  });
});

describe("deactivation", () => {
  const off = {
    entity: null,
    enumeratedOn: null,
    updatedOn: null,
    deactivatedOn: "2020-01-01",
    reactivatedOn: null,
  };

  test("deactivated people stand in the file as almost empty rows", () => {
    expect(only([entryOf("nppes", { enumeration: off })], "deactivation").status).toBe("warning");
  });

  test("deactivated and reactivated: active when the second day is on or after the first", () => {
    const again = { ...off, entity: "person" as const, reactivatedOn: "2020-01-01" };
    expect(only([enumerated(ada, [], { enumeration: again })], "deactivation").status).toBe("confirmed");
    const before = { ...again, reactivatedOn: "2019-12-31" };
    expect(only([enumerated(ada, [], { enumeration: before })], "deactivation").status).toBe("warning");
  });

  test("the deactivation report does not outweigh a later reactivation in the register", () => {
    const report = entryOf("nppes-deactivated", { enumeration: off });
    const register = enumerated(ada, [], {
      enumeration: { ...off, entity: "person", reactivatedOn: "2021-05-05" },
    });
    expect(only([report, register], "deactivation").status).toBe("confirmed");
    expect(only([report, enumerated(ada, [])], "deactivation").status).toBe("warning");
  });
});

describe("licence", () => {
  const stated = enumerated(ada, [], {
    licences: [{ ...licence, origin: "declared", statusAsPrinted: "", status: null }],
  });
  const board = (
    more: Partial<Licence>,
    by: RegisterEntry["joined"]["by"] = "licence-and-name",
  ): RegisterEntry =>
    entryOf("licences", {
      edition: "WA",
      licences: [{ ...licence, number: "18839", ...more }],
      joined: { by, probability: by === "name" ? 0.7 : null },
    });

  it("is only stated until a board is read; the board's word then takes its place", () => {
    expect(only([stated], "licence").status).toBe("self-declared");
    expect(only([stated, board({})], "licence").status).toBe("confirmed");
  });

  it("that is licensed is not thereby qualified", () => {
    expect(only([board({})], "licence").what).toMatch(/does not show training/);
  });

  it.each([
    [{ sanctioned: true, disciplineAsPrinted: "REVOKED" }, "warning"],
    [{ status: "not-active", statusAsPrinted: "LAPSED" }, "warning"],
    [{ expiresOn: "2025-01-01" }, "warning"],
    [{ status: null, statusAsPrinted: "PENDING REVIEW" }, "not-found"],
    [{ sanctioned: false, disciplineAsPrinted: "NONE" }, "confirmed"],
    [{ sanctioned: null, disciplineAsPrinted: "COMPLAINT DISMISSED" }, "confirmed"],
  ] as const)(
    "%j is %s: a word we do not know never reads as active, not-NONE is not a sanction",
    (more, status) => {
      expect(only([board(more)], "licence").status).toBe(status);
    },
  );

  it("that matches by name only is possible, with its chance", () => {
    expect(only([board({}, "name")], "licence")).toMatchObject({ status: "possible", probability: 0.7 });
  });
});

describe("specialty", () => {
  it("is self-declared, whatever the slot and without a primary one, and never proves a certificate", () => {
    const rung = only([enumerated(ada, ["390200000X", dermatology])], "specialty");
    expect(rung.status).toBe("self-declared");
    expect(rung.what).toMatch(/never proves a certificate/);
  });

  it("outside the face's training raises the rules' own question", () => {
    const answer = check(personOf([enumerated(ada, ["207Q00000X"])]));
    expect(rungsOf(answer, "specialty")[0]?.status).toBe("not-found");
    expect(rungsOf(answer, "questions-about-training").map(({ status }) => status)).toEqual(["warning"]);
    expect(answer.ask).toContain("Ask where they learned it.");
  });

  it("of a nurse asks who prescribes and supervises", () => {
    expect(only([enumerated(ada, ["363LF0000X"])], "questions-about-training").what).toMatch(/not a doctor/);
  });

  it("of a cosmetic board alone is noticed in the person's own words", () => {
    const words = nameOf("ADA", "OKONKWO", { credentials: "MD, Board-Certified Cosmetic Surgeon" });
    const rungs = rungsOf(
      check(personOf([enumerated(words, ["208D00000X"])]), "facelift"),
      "questions-about-training",
    );
    expect(rungs.map(({ what }) => what).join(" ")).toMatch(/American Board of Cosmetic Surgery/);
  });

  it("is confirmed where the register recognises it (France), and only in part for an organ surgeon", () => {
    const french = (code: string): Rung[] =>
      rungsOf(
        check(
          personOf(
            [
              entryOf("rpps", {
                names: [nameOf("Ada", "Okonkwo")],
                specialties: [
                  { system: "rpps-savoir-faire", code, label: "", primary: null, recognised: true },
                ],
              }),
            ],
            { country: "FR", npi: null, id: "rpps:1" },
          ),
          "facelift",
        ),
        "specialty",
      );
    expect(french("SM10")[0]).toMatchObject({ status: "confirmed" });
    expect(french("SM34")[0]?.what).toMatch(/only for its own part of the body/);
    expect(french("SM15")[0]).toMatchObject({ status: "not-found" });
  });

  it("never takes a specialty from an entry joined by name alone", () => {
    const other = enumerated(ada, [dermatology], { joined: { by: "name", probability: 0.6 } });
    expect(only([other], "specialty").status).toBe("not-found");
  });
});

describe("board certification", () => {
  it("is what no register shows: every page to look at, and the exact question", () => {
    const answer = check(personOf([enumerated(ada, [dermatology])]));
    const rungs = rungsOf(answer, "board-certification");
    expect(rungs.length).toBeGreaterThan(1);
    for (const { status, date } of rungs)
      expect({ status, date }).toEqual({ status: "not-found", date: null });
    expect(rungs[0]?.what).toContain("https://www.certificationmatters.org/");
    expect(answer.ask.join(" ")).toMatch(/Which board certified you/);
  });
});

describe("exclusion", () => {
  const exclusion = {
    type: "1128b4",
    excludedOn: "2019-03-20",
    reinstatedOn: null,
    waivedOn: null,
    waiverState: "",
    birthDate: null,
    occupation: "MEDICAL PRACTICE",
  };

  it("with the very number is a warning", () => {
    const rung = only([entryOf("leie", { exclusion })], "exclusion");
    expect(rung.status).toBe("warning");
    expect(rung.what).toMatch(/licence that was revoked/);
  });

  it("by name alone is possible, never excluded, with its chance and what would settle it", () => {
    const entry = entryOf("leie", { exclusion, identifiers: [], joined: { by: "name", probability: 0.82 } });
    const rung = only([entry], "exclusion");
    expect(rung).toMatchObject({ status: "possible", probability: 0.82 });
    expect(rung.what).toMatch(/another person.*date of birth/);
    expect(check(personOf([entry])).ask[0]).toMatch(/name and your registration/);
  });

  it("with a number other than the person's stays possible, however it was joined", () => {
    const entry = entryOf("leie", {
      exclusion,
      identifiers: [{ system: "npi", value: "1679576722" }],
      joined: { by: "identifier", probability: 0.4 },
    });
    expect(only([entry], "exclusion")).toMatchObject({ status: "possible" });
  });

  it("that was lifted is not shown; one with a waiver says so; a debt is called a debt", () => {
    expect(
      only([entryOf("leie", { exclusion: { ...exclusion, reinstatedOn: "2024-01-01" } })], "exclusion")
        .status,
    ).toBe("not-found");
    expect(
      only(
        [entryOf("leie", { exclusion: { ...exclusion, waivedOn: "2020-01-01", waiverState: "TX" } })],
        "exclusion",
      ).what,
    ).toMatch(/waiver of 2020-01-01 limits it in TX/);
    expect(
      only([entryOf("leie", { exclusion: { ...exclusion, type: "1128b14" } })], "exclusion").what,
    ).toMatch(/debt/);
  });

  it("that is not found clears nobody", () => {
    expect(only([], "exclusion").what).toMatch(/clears nobody/);
    expect(rungsOf(check(personOf([]), "botulinum-toxin", []), "exclusion")[0]?.what).toMatch(/was not read/);
  });
});

describe("money", () => {
  it("opting out is lawful, common and no warning", () => {
    const rung = only(
      [entryOf("opt-out", { optOut: { effectiveOn: "2019-01-01", endsOn: "2021-01-01" } })],
      "opt-out",
    );
    expect(rung.status).toBe("confirmed");
    expect(rung.what).toMatch(/renew themselves.*no warning/s);
  });

  it("absence from Medicare is expected in cosmetic practice", () => {
    expect(only([], "billed-experience").what).toMatch(/Cosmetic work is not billed/);
  });

  it("adds both places of service of the codes that are this treatment's", () => {
    const billed = [
      { year: 2023, code: "17311", services: 120, patients: 90 },
      { year: 2023, code: "17311", services: 30, patients: 20 },
      { year: 2023, code: "99213", services: 900, patients: 400 },
    ];
    const rung = only([entryOf("medicare", { billed })], "billed-experience", "mohs-surgery");
    expect(rung).toMatchObject({ status: "confirmed" });
    expect(rung.what).toMatch(/150 services.*2023.*17311/);
    expect(only([entryOf("medicare", { billed })], "billed-experience").status).toBe("not-found");
  });

  it("names makers of the treatment's products, with disputes, and no verdict", () => {
    const payment = {
      year: 2024,
      maker: "Example Pharma",
      products: ["BOTOX Cosmetic"],
      nature: "Food and Beverage",
      dollars: 1234.5,
      payments: 3,
      disputed: true,
    };
    const other = { ...payment, products: ["Diploma stent"], maker: "Other" };
    const rung = only([entryOf("open-payments", { payments: [payment, other] })], "industry-payments");
    expect(rung.what).toMatch(
      /Example Pharma paid 1,23[45] US dollars in 3 payments \(2024\).*disputed.*neither skill nor wrong/s,
    );
  });
});

it("never says safe, skilled, experienced, cleared or certified of anybody, and gives every rung a source", () => {
  for (const treatment of evidence.treatment.keys()) {
    const answer = check(personOf([enumerated(ada, [dermatology]), entryOf("leie")]), treatment);
    for (const { what, source } of answer.rungs) {
      expect(source).not.toBe("");
      expect(what).not.toMatch(/\b(?:is|are) (?:safe|skilled|experienced|cleared|certified|qualified)\b/i);
    }
  }
});

it("refuses a treatment that is not in the data", () => {
  expect(() => check(personOf([]), "magic")).toThrow(/invalid treatment/);
});

it("marks made-up examples on every rung that rests on one", () => {
  for (const { source, rung } of check(personOf([enumerated(ada, [dermatology])])).rungs) {
    if (rung !== "board-certification") expect(source).toMatch(/^Made-up example: /);
  }
  expect(npi).toBe("1234567893");
});
