import { describe, expect, it } from "vitest";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { leieColumns } from "../../setup/registers/leie-file.ts";
import { stage } from "./staged-register.ts";

const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);

/** A line of the exclusion list: every value in quotes, as the list prints it. */
function excluded(cells: Partial<Record<string, string>>): string {
  const empty: Record<string, string> = {
    NPI: "0000000000",
    EXCLTYPE: "1128b4",
    EXCLDATE: "20190320",
    REINDATE: "00000000",
    WAIVERDATE: "00000000",
  };
  return leieColumns
    .split(",")
    .map((name) => `"${cells[name] ?? empty[name] ?? ""}"`)
    .join(",");
}
const leie = (...lines: string[]): string => [leieColumns, ...lines, ""].join("\r\n");

describe("traps of the exclusion list", () => {
  it("takes ten zeros for no number: most rows have none, and such a row is nobody's by number", async () => {
    const { rows } = await stage("leie", {
      "UPDATED.csv": leie(
        excluded({ LASTNAME: "GROVE", FIRSTNAME: "ADA" }),
        excluded({ LASTNAME: "LARK", FIRSTNAME: "BEA", NPI: npi(1) }),
      ),
    });
    expect(rows.map(({ person }) => person).sort()).toEqual([
      expect.stringMatching(/^leie:[0-9a-f]{32}$/),
      `npi:${npi(1)}`,
    ]);
  });

  it("keeps a row whose number has a wrong check digit: it is an exclusion all the same", async () => {
    const { rows, tally } = await stage("leie", {
      "UPDATED.csv": leie(excluded({ LASTNAME: "GROVE", FIRSTNAME: "ADA", NPI: "1234567890" })),
    });
    expect(tally.kept).toBe(1);
    expect(rows[0]?.person).toMatch(/^leie:/);
  });

  it("keeps rows apart that differ in a birth date or an address only", async () => {
    const same = { LASTNAME: "GROVE", FIRSTNAME: "ADA", NPI: npi(1) };
    const { tally } = await stage("leie", {
      "UPDATED.csv": leie(
        excluded({ ...same, DOB: "19660412" }),
        excluded({ ...same, DOB: "19660421" }),
        excluded({ ...same, DOB: "19660412", ADDRESS: "6 EXAMPLE STREET" }),
      ),
    });
    expect(tally).toMatchObject({ read: 3, kept: 3, notNeeded: 0 });
  });

  it("reads a surname that is the word NULL", async () => {
    const { rows } = await stage("leie", {
      "UPDATED.csv": leie(excluded({ LASTNAME: "NULL", FIRSTNAME: "CORDELIA" })),
    });
    expect(rows[0]?.names).toEqual([{ surname: "NULL", given: "CORDELIA", middle: "" }]);
  });

  it("reads days of eight digits, zeros as none, an empty birth date, and a waiver with its state", async () => {
    const { rows } = await stage("leie", {
      "UPDATED.csv": leie(
        excluded({
          LASTNAME: "GROVE",
          FIRSTNAME: "ADA",
          EXCLTYPE: "1128 (b)(14)",
          WAIVERDATE: "20050101",
          WVRSTATE: "TX",
        }),
      ),
    });
    expect(rows[0]?.content.exclusion).toEqual({
      type: "1128b14",
      excludedOn: "2019-03-20",
      reinstatedOn: null,
      waivedOn: "2005-01-01",
      waiverState: "TX",
      birthDate: null,
      occupation: "",
    });
  });

  it("reads an old supplement: empty values without quotes, a padded middle name, another name for the last column", async () => {
    const header = leieColumns.replace("WVRSTATE", "WAIVERSTATE");
    const line =
      '"GROVE","ADA"," M ",,"MEDICAL PRACTICE",,,"0000000000",19660412,,"SEATTLE","WA","98101","1128a1","19990819","00000000","20050101","WA"';
    const { rows } = await stage("leie", { "0908excl.csv": `${header}\r\n${line}\r\n` });
    expect(rows[0]).toMatchObject({
      names: [{ surname: "GROVE", given: "ADA", middle: "M" }],
      content: { exclusion: { waiverState: "WA", birthDate: "1966-04-12" } },
    });
  });

  it("gives a reinstated row the key of the exclusion it ends, so that it takes its place", async () => {
    const person = { LASTNAME: "GROVE", FIRSTNAME: "ADA", DOB: "19660412" };
    const [before] = (await stage("leie", { "UPDATED.csv": leie(excluded(person)) })).rows;
    const [after] = (
      await stage("leie", { "2610rein.csv": leie(excluded({ ...person, REINDATE: "20261001" })) })
    ).rows;
    expect(after?.key).toBe(before?.key);
    expect(after?.content.exclusion.reinstatedOn).toBe("2026-10-01");
  });

  it("needs no businesses, and counts them", async () => {
    const { tally } = await stage("leie", {
      "UPDATED.csv": leie(
        excluded({ BUSNAME: "GROVE CLINIC" }),
        excluded({ LASTNAME: "GROVE", FIRSTNAME: "ADA" }),
      ),
    });
    expect(tally).toMatchObject({
      read: 2,
      kept: 1,
      notNeeded: 1,
      refused: 0,
      reasons: { "a business, not a person": 1 },
    });
  });
});

describe("traps of Medicare by provider and service", () => {
  const header =
    "Rndrng_NPI,Rndrng_Prvdr_Last_Org_Name,Rndrng_Prvdr_First_Name,Rndrng_Prvdr_Ent_Cd,Rndrng_Prvdr_Type,HCPCS_Cd,HCPCS_Desc,Place_Of_Srvc,Tot_Benes,Tot_Srvcs";
  const file = (...lines: string[]): string => [header, ...lines, ""].join("\n");

  it("adds both places of service, and does not add patients who may stand in both", async () => {
    const { rows, tally } = await stage("medicare", {
      "MUP_PHY_R26_P05_V10_D24_Prov_Svc.csv": file(
        `${npi(1)},GROVE,ADA,I,Dermatology,17311,x,F,41,66`,
        `${npi(1)},GROVE,ADA,I,Dermatology,17311,x,O,12,35.5`,
        `${npi(1)},GROVE,ADA,I,Dermatology,17312,x,O,11,20`,
      ),
    });
    expect(tally).toMatchObject({ read: 3, kept: 3 });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content.billed).toEqual([
      { year: 2024, code: "17311", services: 101.5, patients: null },
      { year: 2024, code: "17312", services: 20, patients: 11 },
    ]);
  });

  it("keeps no description of a code, and takes the specialty for a claim's word", async () => {
    const { rows } = await stage("medicare", {
      "prov_svc_2023.csv": file(
        `${npi(1)},GROVE,ADA,I,Dermatology,17311,Removal and microscopic exam,F,41,66`,
      ),
    });
    expect(JSON.stringify(rows)).not.toContain("microscopic");
    expect(rows[0]?.content.specialties).toEqual([{ system: "medicare", code: "", label: "Dermatology" }]);
    expect(rows[0]?.edition).toBe("2023");
  });

  it("needs no organisations; a file without the gender column is read", async () => {
    const { tally } = await stage("medicare", {
      "prov_svc_2023.csv": file(
        `${npi(1)},GROVE CLINIC,,O,Ambulatory Surgical Center,17311,x,F,41,66`,
        `${npi(2)},LARK,BEA,I,Dermatology,17311,x,F,41,66`,
      ),
    });
    expect(tally).toMatchObject({ kept: 1, notNeeded: 1 });
  });
});

describe("traps of Open Payments", () => {
  const now =
    "Covered_Recipient_Type,Covered_Recipient_Profile_ID,Covered_Recipient_NPI,Covered_Recipient_First_Name,Covered_Recipient_Last_Name,Covered_Recipient_Specialty_1,Applicable_Manufacturer_or_Applicable_GPO_Making_Payment_Name,Total_Amount_of_Payment_USDollars,Number_of_Payments_Included_in_Total_Amount,Nature_of_Payment_or_Transfer_of_Value,Dispute_Status_for_Publication,Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_1,Name_of_Drug_or_Biological_or_Device_or_Medical_Supply_2,Program_Year";
  const before = now
    .replaceAll("Covered_Recipient_Profile_ID", "Physician_Profile_ID")
    .replace("Covered_Recipient_NPI,", "")
    .replaceAll(/Covered_Recipient_(First|Last)_Name/g, "Physician_$1_Name")
    .replace("Covered_Recipient_Specialty_1", "Physician_Specialty");
  const physician = "Covered Recipient Physician";

  it("adds up what one maker paid for one reason, with several payments in one amount, and keeps the dispute", async () => {
    const { rows } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2025_P06302026.csv": [
        now,
        `${physician},77,${npi(1)},ADA,GROVE,Allopathic & Osteopathic Physicians|Dermatology,Example Inc.,10.5,2,Food and Beverage,No,ONE,TWO,2025`,
        `${physician},77,${npi(1)},ADA,GROVE,Allopathic & Osteopathic Physicians|Dermatology,Example Inc.,4.25,1,Food and Beverage,Yes,TWO,ONE,2025`,
      ].join("\n"),
    });
    expect(rows[0]?.content.payments).toEqual([
      {
        year: 2025,
        maker: "Example Inc.",
        products: ["ONE", "TWO"],
        nature: "Food and Beverage",
        dollars: 14.75,
        payments: 3,
        disputed: true,
      },
    ]);
  });

  it("reads the bar inside a specialty of a file separated by commas", async () => {
    const line = `${physician},77,${npi(1)},ADA,GROVE,Allopathic & Osteopathic Physicians|Dermatology|MOHS,Example Inc.,10.5,2,Food and Beverage,No,ONE,TWO,2025`;
    const { rows } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2025_P06302026.csv": `${now}\n${line}\n`,
    });
    expect(rows[0]?.content.specialties[0].label).toBe("MOHS");
  });

  it("reads the layout before 2021, which has no number, and keeps the profile that later years tie to one", async () => {
    const { rows } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2019_P06302021.csv": `${before}\n${physician},77,ADA,GROVE,Dermatology,Example Inc.,10.5,2,Food and Beverage,No,ONE,,2019\n`,
    });
    expect(rows[0]).toMatchObject({
      person: "open-payments-profile:77",
      edition: "2019",
      names: [{ surname: "GROVE", given: "ADA" }],
    });
    const later = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2025_P06302026.csv": `${now}\n${physician},77,${npi(1)},ADA,GROVE,Dermatology,Example Inc.,1,1,Food,No,ONE,,2025\n`,
    });
    expect(later.rows[0]?.content.identifiers).toEqual([{ system: "open-payments-profile", value: "77" }]);
  });

  it("needs no teaching hospitals, which have no number", async () => {
    const { tally } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2025_P06302026.csv": `${now}\nCovered Recipient Teaching Hospital,,,,,,Example Inc.,1000,1,Grant,No,,,2025\n${physician},77,${npi(1)},ADA,GROVE,Dermatology,Example Inc.,1,1,Food,No,ONE,,2025\n`,
    });
    expect(tally).toMatchObject({ read: 2, kept: 1, notNeeded: 1, refused: 0 });
  });

  it("reads people who are no physicians, as from 2021 on", async () => {
    const { rows } = await stage("open-payments", {
      "OP_DTL_GNRL_PGYR2025_P06302026.csv": `${now}\nCovered Recipient Non-Physician Practitioner,78,${npi(2)},BEA,LARK,Nurse Practitioner,Example Inc.,1,1,Food,No,ONE,,2025\n`,
    });
    expect(rows[0]?.person).toBe(`npi:${npi(2)}`);
  });
});

describe("traps of the opt-out list", () => {
  it("reads both ways of writing a day, columns in any order", async () => {
    const { rows } = await stage("opt-out", {
      "OptOut_November2026.csv": `NPI,Last Name,First Name,Optout Effective Date,Optout End Date,City Name,State Code\n${npi(1)},Grove,Ada,01/15/2021,01/15/2027,Seattle,WA\n${npi(2)},Lark,Bea,2021/01/15,2020/01/15,Tacoma,WA\n`,
    });
    expect(rows.map(({ content }) => content.optOut)).toEqual([
      { effectiveOn: "2021-01-15", endsOn: "2027-01-15" },
      { effectiveOn: "2021-01-15", endsOn: "2020-01-15" },
    ]);
  });
});

describe("traps of the taxonomy", () => {
  it("is joined on the code alone, reads commas and breaks in definitions, and keeps the names only", async () => {
    const { taxonomy, tally } = await stage("nucc", {
      "nucc_taxonomy_261.csv":
        'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section\n207N00000X,Allopathic & Osteopathic Physicians,Dermatology,,"A dermatologist, <br/>trained","[1/1/2007: new, changed]",Dermatology Physician,Individual\n207ND0101X,Allopathic & Osteopathic Physicians,Dermatology,MOHS-Micrographic Surgery,,,,Individual\n',
    });
    expect(tally.kept).toBe(2);
    expect(taxonomy).toEqual({
      "207N00000X": "Dermatology Physician",
      "207ND0101X": "Dermatology, MOHS-Micrographic Surgery",
    });
  });
});

describe("traps of licensing boards", () => {
  const fields = {
    state: "TX",
    number: "license_number",
    surname: "last_name",
    given: "first_name",
    status: "license_status",
    discipline: "disciplinary_status",
    expiresOn: "license_expiration_date",
  };
  const header =
    "license_number,last_name,first_name,license_status,disciplinary_status,license_expiration_date";

  it("does not take a discipline column that is not NONE for a sanction, nor an unknown word for anything", async () => {
    const words = [
      "NONE",
      "CLEARED",
      "COMPLAINT DISMISSED",
      "SUSPENDED BY BOARD",
      "REVOKED",
      "UNDER BOARD ORDER",
      "SEE FILE",
    ];
    const { rows } = await stage(
      "licences",
      {
        "texas.csv": `${header}\n${words.map((word, place) => `A${1000 + place},GROVE,ADA,ACTIVE,${word},2027-06-01`).join("\n")}\n`,
      },
      { fields },
    );
    expect(rows.map(({ content }) => content.licences[0].sanctioned)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      null,
    ]);
  });

  it("never reads an unknown status as active", async () => {
    const words = ["ACTIVE", "Clear/Active", "EXPIRED", "Delinquent", ""];
    const { rows } = await stage(
      "licences",
      {
        "texas.csv": `${header}\n${words.map((word, place) => `A${1000 + place},GROVE,ADA,${word},NONE,2027-06-01`).join("\n")}\n`,
      },
      { fields },
    );
    expect(rows.map(({ content }) => content.licences[0].status)).toEqual([
      "active",
      "active",
      "not-active",
      null,
      null,
    ]);
  });

  it("keeps a licence that repeats, one row a discipline case, as one entry with every record", async () => {
    const { rows, tally } = await stage(
      "licences",
      {
        "colorado.csv": `${header}\nA1,GROVE,ADA,ACTIVE,NONE,2027-06-01\nA1,GROVE,ADA,ACTIVE,PROBATION,2027-06-01\nA1,GROVE,ADA,ACTIVE,NONE,2027-06-01\n`,
      },
      { fields },
    );
    expect(tally).toMatchObject({ read: 3, kept: 3 });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content.licences).toHaveLength(2);
  });

  it("reads a whole name in one column", async () => {
    const map = { state: "CT", number: "credentialnumber", name: "name", status: "status" };
    const { rows } = await stage(
      "licences",
      { "connecticut.csv": 'credentialnumber,name,status\n1,"GROVE, ADA M",ACTIVE\n2,Bea Lark,ACTIVE\n' },
      { fields: map },
    );
    expect(rows.map(({ names }) => [names[0]?.surname, names[0]?.given])).toEqual([
      ["GROVE", "ADA"],
      ["Lark", "Bea"],
    ]);
  });

  it("finds the header below notes", async () => {
    const map = {
      state: "MD",
      number: "License #",
      surname: "Last Name",
      given: "First Name",
      status: "License Status",
    };
    const { rows } = await stage(
      "licences",
      {
        "doctor_list_revised.csv":
          "Maryland Board of Physicians\nAs of November 2026\n\nLicense #,Last Name,First Name,License Status\nD0012345,GROVE,ADA,Active\n",
      },
      { fields: map },
    );
    expect(rows[0]?.boards).toEqual([{ state: "MD", number: "D0012345" }]);
  });

  it("reads rows that end in a bar the header lacks, with stray quotes, and refuses those of another length", async () => {
    const map = {
      state: "FL",
      number: "License-Number",
      surname: "Last-Name",
      given: "First-Name",
      status: "License-Status-Description",
    };
    const { rows, tally } = await stage(
      "licences",
      {
        "PROF_ALL.txt":
          'License-Number|Last-Name|First-Name|License-Status-Description\nME1|GROVE|ADA|CLEAR|\nME2|LARK|BEA "BEE"|CLEAR|\nME3|STONE|CY|X|Y|Z|CLEAR|\n',
      },
      { fields: map },
    );
    expect(tally).toMatchObject({
      read: 3,
      kept: 2,
      refused: 1,
      reasons: { "too many values in the row": 1 },
    });
    expect(rows[1]?.names[0]?.given).toBe('BEA "BEE"');
  });
});

describe("traps of the French register", () => {
  const columns2021 = [
    "Type d'identifiant PP",
    "Identifiant PP",
    "Identification nationale PP",
    "Nom d'exercice",
    "Prénom d'exercice",
    "Code profession",
    "Libellé profession",
    "Code type savoir-faire",
    "Libellé type savoir-faire",
    "Code savoir-faire",
    "Libellé savoir-faire",
    "Code postal (coord. structure)",
    "Libellé commune (coord. structure)",
    "Code Département (structure)",
    "Libellé pays (coord. structure)",
  ];
  const name = "PS_LibreAcces_Personne_activite_202611090800.txt";
  const line = (cells: Record<string, string>): string =>
    `${columns2021.map((column) => cells[column] ?? "").join("|")}|`;
  const header = `${columns2021.join("|")}|`;
  const person = (id: string, more: Record<string, string>): string =>
    line({
      "Identification nationale PP": id,
      "Nom d'exercice": "GROVE",
      "Prénom d'exercice": "Zoé",
      "Code profession": "10",
      "Libellé profession": "Médecin",
      ...more,
    });
  const surgeon = {
    "Code type savoir-faire": "S",
    "Code savoir-faire": "SM10",
    "Libellé savoir-faire": "Chirurgie plastique",
  };

  it("gathers a person who has a line for each activity", async () => {
    const { rows, tally } = await stage(
      "rpps",
      {
        [name]: [
          header,
          person("810000000001", {
            ...surgeon,
            "Code postal (coord. structure)": "06000",
            "Libellé commune (coord. structure)": "Nice",
          }),
          person("810000000001", {
            ...surgeon,
            "Code postal (coord. structure)": "75008",
            "Libellé commune (coord. structure)": "Paris",
          }),
          "",
        ].join("\r\n"),
      },
      { faceSpecialties: ["SM10"] },
    );
    expect(tally).toMatchObject({ read: 2, kept: 2 });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.places.map(({ city, postal_code }) => `${postal_code} ${city}`).sort()).toEqual([
      "06000 Nice",
      "75008 Paris",
    ]);
  });

  it("recognises a specialty of type S and no other, and takes empty columns for what they are", async () => {
    const { rows } = await stage("rpps", {
      [name]: [
        header,
        person("810000000001", surgeon),
        person("810000000002", { "Code type savoir-faire": "DNQ", "Code savoir-faire": "DSM208" }),
        person("810000000003", {}),
        "",
      ].join("\n"),
    });
    const recognised = rows.map(({ content }) =>
      content.specialties
        .filter((one: { recognised: boolean }) => one.recognised)
        .map((one: { code: string }) => one.code),
    );
    expect(recognised).toEqual([["SM10"], [], []]);
  });

  it("keeps foreign postal codes and zeros, and a street number that is a letter", async () => {
    const { rows } = await stage("rpps", {
      [name]: [
        header,
        person("001234567890", {
          "Code postal (coord. structure)": "GL",
          "Libellé commune (coord. structure)": "Genève",
          "Libellé pays (coord. structure)": "Suisse",
        }),
        "",
      ].join("\n"),
    });
    expect(rows[0]).toMatchObject({
      key: "001234567890",
      content: { addresses: [{ postalCode: "GL", country: "Suisse" }] },
    });
  });

  it("reads the wording of 2021, and takes the specialty from the file of its own in newer ones", async () => {
    const older = header
      .replaceAll("d'exercice", "exercice")
      .replace("Code savoir-faire", "Code Savoir-faire");
    const { rows } = await stage("rpps", {
      [name]: [older, person("810000000001", {}), ""].join("\n"),
      "PS_LibreAcces_SavoirFaire_202611090800.txt": [header, person("810000000001", surgeon), ""].join("\n"),
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content.specialties[0]).toMatchObject({ code: "SM10", recognised: true });
  });

  it("refuses a line without a national number", async () => {
    const { tally } = await stage("rpps", {
      [name]: [header, person("", {}), person("810000000001", {}), ""].join("\n"),
    });
    expect(tally).toMatchObject({ read: 2, kept: 1, refused: 1 });
  });
});

describe("traps of FHIR directories", () => {
  const practitioner = (id: string, more: object = {}): object => ({
    resourceType: "Practitioner",
    id,
    name: [{ family: "Grove", given: ["Ada", "Maria"] }],
    identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: npi(1) }],
    ...more,
  });
  const nucc = (code: string): object => ({
    coding: [{ system: "http://nucc.org/provider-taxonomy", code, display: "shown" }],
  });

  it("takes a qualification for a code, never for something recognised, and roles for specialties", async () => {
    const bundle = {
      resourceType: "Bundle",
      entry: [
        { resource: practitioner("a", { qualification: [{ code: nucc("207N00000X") }] }) },
        {
          resource: {
            resourceType: "PractitionerRole",
            practitioner: { reference: "Practitioner/a" },
            specialty: [nucc("207ND0101X")],
          },
        },
        { resource: { resourceType: "Location", id: "l" } },
      ],
    };
    const { rows, tally } = await stage("fhir", { "directory.json": JSON.stringify(bundle) });
    expect(tally).toMatchObject({ read: 3, kept: 2, notNeeded: 1 });
    const kept = rows.find(({ spare }) => spare === null);
    expect(kept).toMatchObject({
      person: `npi:${npi(1)}`,
      names: [{ surname: "Grove", given: "Ada", middle: "Maria" }],
    });
    const codes: string[] = kept?.content.specialties.map((one: { code: string }) => one.code);
    expect(codes.sort()).toEqual(["207N00000X", "207ND0101X"]);
    expect(kept?.content.specialties.some((one: { recognised?: boolean }) => one.recognised === true)).toBe(
      false,
    );
  });

  it("leaves out the specialty of a role that is over, and a role of nobody in the files", async () => {
    const lines = [
      practitioner("a"),
      {
        resourceType: "PractitionerRole",
        active: false,
        practitioner: { reference: "Practitioner/a" },
        specialty: [nucc("207N00000X")],
      },
      {
        resourceType: "PractitionerRole",
        practitioner: { reference: "Practitioner/z" },
        specialty: [nucc("207N00000X")],
      },
    ];
    const { rows, tally } = await stage("fhir", {
      "directory.ndjson": lines.map((line) => JSON.stringify(line)).join("\n"),
    });
    expect(tally).toMatchObject({ read: 3, kept: 2, notNeeded: 1 });
    expect(rows.find(({ spare }) => spare === null)?.content.specialties).toEqual([]);
  });

  it("refuses lines that are no resource, and reads the rest", async () => {
    const { tally, refused } = await stage("fhir", {
      "directory.ndjson": `${JSON.stringify(practitioner("a"))}\n{"resourceType": "Practi\n[1]\n{"resourceType":"Practitioner","id":"b","name":7}\n`,
    });
    expect(tally).toMatchObject({ read: 4, kept: 1, refused: 3 });
    expect(refused.map(({ reason }) => reason).sort()).toEqual([
      "not JSON",
      "not a FHIR resource",
      "not shaped as FHIR R4 says",
    ]);
  });

  it("keeps a practitioner without a national number under the directory's own id", async () => {
    const { rows } = await stage("fhir", {
      "directory.ndjson": JSON.stringify(practitioner("a", { identifier: [] })),
    });
    expect(rows[0]?.person).toBe("fhir:a");
  });
});
