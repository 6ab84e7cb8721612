import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { packageFolder } from "../../node/package-folder.ts";
import {
  type LoadedRegister,
  ladder,
  type Practitioner,
  type RegisterEntry,
  type RegisterName,
  type Rung,
} from "../../portable/registry/index.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesFile, nppesName, nppesPerson, stage } from "./staged-register.ts";

const evidence = loadEvidence();
const npi = withCheckDigit("200000991");

function entryOf(register: RegisterName, more: Partial<RegisterEntry>): RegisterEntry {
  return {
    register,
    edition: null,
    date: "2026-11-09",
    fictional: true,
    joined: { by: "identifier", probability: null },
    identifiers: [{ system: "npi", value: npi }],
    names: [{ use: "legal", surname: "Grove", given: "Ada", middle: "", suffix: "", credentials: "" }],
    addresses: [],
    specialties: [],
    licences: [],
    enumeration: null,
    exclusion: null,
    optOut: null,
    billed: [],
    payments: [],
    ...more,
  };
}

const read: LoadedRegister[] = (
  ["nppes", "leie", "medicare", "opt-out", "open-payments", "licences"] as const
).map((register) => ({ register, edition: null, date: "2026-11-09", entries: 10, fictional: true }));

function rungsOf(entries: RegisterEntry[], treatment: string): Rung[] {
  const practitioner: Practitioner = { id: `npi:${npi}`, npi, country: "US", entries };
  return ladder({ practitioner, treatment, registers: read, today: "2026-11-24" }, evidence).rungs;
}

/** The status of the specialty rung of somebody with one code, whatever words stand beside it. */
function specialtyOf(code: string, treatment: string, label = ""): string | undefined {
  const specialties = [{ system: "nucc" as const, code, label, primary: null, recognised: false }];
  return rungsOf([entryOf("nppes", { specialties })], treatment).find(({ rung }) => rung === "specialty")
    ?.status;
}

describe("traps of specialty codes", () => {
  it.each(["208200000X", "2086S0122X", "2082S0099X"])(
    "takes %s for plastic surgery, which has three homes",
    (code) => {
      expect(specialtyOf(code, "facelift")).toBe("self-declared");
      expect(specialtyOf(code, "rhinoplasty")).toBe("self-declared");
    },
  );

  it.each(["207YS0123X", "207YX0905X", "207YX0007X"])(
    "takes %s for facial plastic surgery, which has three",
    (code) => {
      expect(specialtyOf(code, "rhinoplasty")).toBe("self-declared");
    },
  );

  it.each(["204E00000X", "1223S0112X"])(
    "takes %s for jaw surgery, among physicians and among dentists",
    (code) => {
      expect(specialtyOf(code, "genioplasty")).toBe("self-declared");
    },
  );

  it("goes by the code and not by the words beside it, which differ between releases", () => {
    const words = "MOHS-Micrographic Surgery";
    expect(specialtyOf("207NS0135X", "facelift", words)).toBe(specialtyOf("207NS0135X", "facelift"));
    expect(specialtyOf("363LF0000X", "mohs-surgery", words)).toBe("not-found");
  });

  it("proves nothing by a code that is not there: cosmetic surgery, laser work and skin care have none", () => {
    const codes = readFileSync(
      join(packageFolder(), "examples", "registers", "nucc_taxonomy_251.csv"),
      "utf8",
    );
    expect(codes).not.toMatch(/cosmetic|aesthetician|laser|medical spa|electrolog/i);
    const [rung] = rungsOf([entryOf("nppes", {})], "facelift").filter(({ rung }) => rung === "specialty");
    expect(rung?.status).toBe("not-found");
    expect(rung?.what).toMatch(/Ask which specialty/);
  });

  it("reads a code with a blank behind it, as the crosswalk prints some", async () => {
    const person = nppesPerson(npi, "GROVE", "ADA", { "Healthcare Provider Taxonomy Code_1": "208200000X " });
    const { rows } = await stage("nppes", { [nppesName]: nppesFile([person]) });
    expect(rows[0]?.content.specialties[0].code).toBe("208200000X");
    const { taxonomy } = await stage("nucc", {
      "nucc_taxonomy_261.csv": "Code,Grouping,Classification,Specialization\n207N00000X ,A,Dermatology,\n",
    });
    expect(taxonomy).toEqual({ "207N00000X": "Dermatology" });
  });
});

describe("traps of what a list is worth", () => {
  it("never takes the specialty of a Medicare claim for training: 02 General Surgery may be anyone's", () => {
    const claim = entryOf("medicare", {
      specialties: [
        {
          system: "medicare",
          code: "24",
          label: "Plastic and Reconstructive Surgery",
          primary: null,
          recognised: false,
        },
      ],
    });
    const rungs = rungsOf([entryOf("nppes", {}), claim], "facelift");
    expect(rungs.filter(({ rung }) => rung === "specialty").map(({ status }) => status)).toEqual([
      "not-found",
    ]);
  });

  it("never takes the specialty of a payment for training either", () => {
    const paid = entryOf("open-payments", {
      specialties: [{ system: "text", code: "", label: "Plastic Surgery", primary: null, recognised: false }],
    });
    const rungs = rungsOf([entryOf("nppes", {}), paid], "facelift");
    expect(rungs.filter(({ rung }) => rung === "specialty").map(({ status }) => status)).toEqual([
      "not-found",
    ]);
  });

  it("takes presence in a directory for no clearance", () => {
    const rungs = rungsOf([entryOf("fhir", {})], "facelift");
    expect(rungs.filter(({ rung }) => rung === "identity").map(({ status }) => status)).not.toContain(
      "confirmed",
    );
    expect(rungs.find(({ rung }) => rung === "exclusion")?.what).toMatch(/clears nobody/);
  });

  it("holds a number that was switched off without a name, and says whose it is to nobody", () => {
    const enumeration = {
      entity: null,
      enumeratedOn: null,
      updatedOn: null,
      deactivatedOn: "2022-06-14",
      reactivatedOn: null,
    };
    const rungs = rungsOf([entryOf("nppes", { names: [], enumeration })], "facelift");
    expect(rungs.find(({ rung }) => rung === "identity")).toMatchObject({
      status: "not-found",
      what: expect.stringContaining("switched off"),
    });
    expect(rungs.find(({ rung }) => rung === "deactivation")?.status).toBe("warning");
  });

  it("says how many people share the name of an excluded person", () => {
    const exclusion = {
      type: "1128a1",
      excludedOn: "2008-11-18",
      reinstatedOn: null,
      waivedOn: null,
      waiverState: "",
      birthDate: null,
      occupation: "",
    };
    const joined = { by: "name" as const, probability: 0.2, namesakes: 4 };
    const rungs = rungsOf(
      [entryOf("nppes", {}), entryOf("leie", { identifiers: [], exclusion, joined })],
      "facelift",
    );
    expect(rungs.find(({ rung }) => rung === "exclusion")).toMatchObject({
      status: "possible",
      probability: 0.2,
      what: expect.stringContaining("lists 4 people of that very name"),
    });
  });
});

describe("traps of layouts", () => {
  it("finds columns whatever blanks and capitals their names have, as readmes and files differ", async () => {
    const file = nppesFile([nppesPerson(npi, "GROVE", "ADA")])
      .replace('"Provider First Name"', '"PROVIDER  FIRST NAME "')
      .replace('"Provider Last Name (Legal Name)"', '"provider last name  (legal name)"');
    const { rows } = await stage("nppes", { [nppesName]: file });
    expect(rows[0]?.names[0]).toMatchObject({ surname: "GROVE", given: "ADA" });
  });

  it("keeps no year of birth of a licence list, and one entry for each credential of a person", async () => {
    const { rows } = await stage(
      "licences",
      {
        "list.csv":
          "credentialnumber,lastname,firstname,status,birthyear\nMD1,GROVE,ADA,ACTIVE,1970\nAP2,GROVE,ADA,EXPIRED,1970\n",
      },
      {
        fields: {
          state: "WA",
          number: "credentialnumber",
          surname: "lastname",
          given: "firstname",
          status: "status",
        },
      },
    );
    expect(rows.map(({ key }) => key)).toEqual(["WA:AP2:grove", "WA:MD1:grove"]);
    expect(JSON.stringify(rows)).not.toContain("1970");
  });

  it("reads an old year of payments in today's layout, as some are published anew", async () => {
    const { rows } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2019_P06302026.csv":
        "Covered_Recipient_Type,Covered_Recipient_Profile_ID,Covered_Recipient_NPI,Covered_Recipient_First_Name,Covered_Recipient_Last_Name,Total_Amount_of_Payment_USDollars,Program_Year\n" +
        `Covered Recipient Physician,77,${npi},ADA,GROVE,10.00,2019\n`,
    });
    expect(rows.map(({ person, edition }) => [person, edition])).toEqual([[`npi:${npi}`, "2019"]]);
  });

  it("reads a directory as it is published: one resource a line, packed by Zstandard, its day in the name", async () => {
    const lines = [
      { resourceType: "Practitioner", id: "a", name: [{ family: "Grove", given: ["Ada"] }] },
      { resourceType: "Organization", id: "b" },
    ];
    const packed = zstdCompressSync(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
    const { tally, rows } = await stage("fhir", { "Practitioner_2026-11-09_0800.ndjson.zst": packed });
    expect(tally).toMatchObject({ read: 2, kept: 1, notNeeded: 1 });
    expect(rows.find(({ spare }) => spare === null)?.person).toBe("fhir:a");
  });
});
