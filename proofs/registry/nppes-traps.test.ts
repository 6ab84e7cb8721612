import { describe, expect, it } from "vitest";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesColumns } from "../../setup/registers/nppes-file.ts";
import { nppesFile, nppesName, nppesPerson, stage } from "./staged-register.ts";

const npi = (place: number): string => withCheckDigit(`2${String(place).padStart(8, "0")}`);
const code = (slot: number): string => `Healthcare Provider Taxonomy Code_${slot}`;
const main = (slot: number): string => `Healthcare Provider Primary Taxonomy Switch_${slot}`;
const licence = (slot: number): string => `Provider License Number_${slot}`;
const licenceState = (slot: number): string => `Provider License Number State Code_${slot}`;

async function one(cells: Record<string, string>, columns: readonly string[] = nppesColumns) {
  const staged = await stage("nppes", { [nppesName]: nppesFile([cells], columns) });
  const [row] = staged.rows;
  if (row === undefined) throw new Error("nothing was staged");
  return { ...staged, row };
}

describe("traps of the national register", () => {
  it("keeps deactivated numbers, which are almost empty rows without an entity type", async () => {
    const { row, tally } = await one({ NPI: npi(1), "NPI Deactivation Date": "06/14/2022" });
    expect(tally).toMatchObject({ read: 1, kept: 1, notNeeded: 0, refused: 0 });
    expect(row.content.enumeration).toMatchObject({
      entity: null,
      deactivatedOn: "2022-06-14",
      reactivatedOn: null,
    });
    expect(row.names).toEqual([]);
  });

  it("keeps both days of a number that was switched off and on again", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        "NPI Deactivation Date": "02/01/2015",
        "NPI Reactivation Date": "09/30/2016",
      }),
    );
    expect(row.content.enumeration).toMatchObject({
      deactivatedOn: "2015-02-01",
      reactivatedOn: "2016-09-30",
    });
  });

  it("reads all 15 slots, and takes none as the main one when none is marked", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        [code(3)]: "207Y00000X",
        [main(3)]: "X",
        [code(15)]: "207N00000X",
        [main(15)]: "N",
      }),
    );
    expect(row.content.specialties).toEqual([
      { code: "207Y00000X", primary: null },
      { code: "207N00000X", primary: null },
    ]);
  });

  it("takes the marked slot as the main one, wherever it stands", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        [code(1)]: "207Y00000X",
        [main(1)]: "N",
        [code(2)]: "207N00000X",
        [main(2)]: "Y",
      }),
    );
    expect(row.content.specialties.map((listed: { primary: boolean }) => listed.primary)).toEqual([
      false,
      true,
    ]);
  });

  it("lists a code once that stands in several slots, and keeps the licences of all states", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        ...{ [code(1)]: "207N00000X", [licence(1)]: "MD 18839", [licenceState(1)]: "WA", [main(1)]: "N" },
        ...{ [code(2)]: "207N00000X", [licence(2)]: "ME0034767", [licenceState(2)]: "FL", [main(2)]: "Y" },
      }),
    );
    expect(row.content.specialties).toEqual([{ code: "207N00000X", primary: true }]);
    const licences: { state: string }[] = row.content.licences;
    expect(licences.sort((a, b) => a.state.localeCompare(b.state))).toEqual([
      { number: "ME0034767", state: "FL" },
      { number: "MD 18839", state: "WA" },
    ]);
  });

  it("keeps licence numbers as the free text they are, and drops masks", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        ...{ [code(1)]: "207N00000X", [licence(1)]: "000396-1", [licenceState(1)]: "NY" },
        ...{
          [licence(2)]: "$$$$$$$$$",
          [licenceState(2)]: "CA",
          [licence(3)]: "=========",
          [licence(4)]: "<UNAVAIL>",
        },
      }),
    );
    expect(row.content.licences).toEqual([{ number: "000396-1", state: "NY" }]);
  });

  it("keeps everything as text: no zero is lost in front of a postal code or a licence", async () => {
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        "Provider First Line Business Practice Location Address": "007 MAIN",
        "Provider Business Practice Location Address City Name": "NEWARK",
        "Provider Business Practice Location Address State Name": "NJ",
        "Provider Business Practice Location Address Postal Code": "071020001",
      }),
    );
    expect(row.content.addresses[0]).toMatchObject({
      lines: ["007 MAIN"],
      postalCode: "071020001",
      country: "US",
    });
    expect(row.postal_code).toBe("07102");
  });

  it("keeps a student's and a specialist's code as what it is, and counts neither among the face's", async () => {
    const file = nppesFile([
      nppesPerson(npi(1), "GROVE", "ADA", {
        [code(1)]: "390200000X",
        [main(1)]: "Y",
        "Provider Business Practice Location Address City Name": "SEATTLE",
      }),
      nppesPerson(npi(2), "LARK", "BEA", {
        [code(1)]: "174400000X",
        [main(1)]: "Y",
        "Provider Business Practice Location Address City Name": "SEATTLE",
      }),
    ]);
    const { rows } = await stage("nppes", { [nppesName]: file }, { faceSpecialties: ["207N00000X"] });
    expect(rows.map(({ content, places }) => [content.specialties[0].code, places])).toEqual([
      ["390200000X", []],
      ["174400000X", []],
    ]);
  });

  it("keeps the day of the last update, so that an old entry can be called old", async () => {
    const { row } = await one(nppesPerson(npi(1), "GROVE", "ADA", { "Last Update Date": "07/08/2007" }));
    expect(row.content.enumeration.updatedOn).toBe("2007-07-08");
  });

  it("finds people by a former surname and by a name used at work", async () => {
    const former = await one(
      nppesPerson(npi(1), "GROVE-LARK", "ADA", {
        "Provider Other Last Name": "LARK",
        "Provider Other Last Name Type Code": "1",
      }),
    );
    expect(former.row.names.map(({ surname }) => surname)).toEqual(["GROVE-LARK", "LARK"]);
    expect(former.row.content.names[1]).toMatchObject({ use: "former", surname: "LARK", given: "ADA" });
    const atWork = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        "Provider Other Last Name": "STONE",
        "Provider Other Last Name Type Code": "2",
      }),
    );
    expect(atWork.row.content.names[1].use).toBe("professional");
  });

  it("keeps an organisation by its number alone: nobody finds it as a person, and its codes are not listed", async () => {
    const { row, tally } = await one({
      NPI: npi(1),
      "Entity Type Code": "2",
      "Provider Organization Name (Legal Business Name)": "GROVE CLINIC LLC",
      [code(1)]: "207N00000X",
    });
    expect(tally.kept).toBe(1);
    expect(row.names).toEqual([]);
    expect(row.places).toEqual([]);
    expect(row.content).toEqual({
      enumeration: {
        entity: "organisation",
        enumeratedOn: null,
        updatedOn: null,
        deactivatedOn: null,
        reactivatedOn: null,
      },
    });
  });

  it("ignores columns appended by a successor, and reads 0000-00-00 as no day", async () => {
    const columns = [
      ...nppesColumns,
      "npi_managed_by",
      "npi_activation_status",
      "npi_activation_change_reason_list",
      "npi_activation_future_change_date",
      "npi_fhir_url",
    ];
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", {
        "NPI Deactivation Date": "0000-00-00",
        "Last Update Date": "2026-03-04",
      }),
      columns,
    );
    expect(row.content.enumeration).toMatchObject({ deactivatedOn: null, updatedOn: "2026-03-04" });
  });

  it("reads the older layout: 329 columns, a gender column, another order", async () => {
    const older = nppesColumns
      .filter((name) => name !== "Certification Date")
      .map((name) => (name === "Provider Sex Code" ? "Provider Gender Code" : name));
    const { row } = await one(
      nppesPerson(npi(1), "GROVE", "ADA", { [code(1)]: "207N00000X" }),
      older.toReversed(),
    );
    expect(row).toMatchObject({ person: `npi:${npi(1)}`, names: [{ surname: "GROVE", given: "ADA" }] });
    expect(row.content.specialties).toEqual([{ code: "207N00000X", primary: null }]);
  });

  it("refuses a number with a wrong check digit, the placeholder among them, and says how many", async () => {
    const { tally, refused } = await stage("nppes", {
      [nppesName]: nppesFile([
        nppesPerson(npi(1), "GROVE", "ADA"),
        nppesPerson("1234567890", "LARK", "BEA"),
        nppesPerson("0000000000", "STONE", "CY"),
      ]),
    });
    expect(tally).toMatchObject({
      read: 3,
      kept: 1,
      refused: 2,
      reasons: { "the provider number has a wrong check digit": 2 },
    });
    expect(refused.map(({ text }) => text)).toEqual(["1234567890 BEA LARK", "0000000000 CY STONE"]);
  });

  it("lets the weekly row of a number take the place of the monthly one", async () => {
    const { rows, tally } = await stage("nppes", {
      "npidata_pfile_20050523-20261108.csv": nppesFile([
        nppesPerson(npi(1), "GROVE", "ADA"),
        nppesPerson(npi(2), "LARK", "BEA"),
      ]),
      "npidata_pfile_20261109-20261115.csv": nppesFile([nppesPerson(npi(1), "GROVE-STONE", "ADA")]),
    });
    expect(tally).toMatchObject({ read: 3, kept: 2, notNeeded: 1 });
    const kept = rows.filter(({ spare }) => spare === null);
    expect(kept.map(({ names }) => names[0]?.surname).sort()).toEqual(["GROVE-STONE", "LARK"]);
  });
});
