import { expect, it } from "vitest";
import { readFacts } from "../../../node/evidence/load-evidence.ts";
import { indexEvidence } from "../../evidence/index.ts";
import type { Address, Practitioner, RegisteredName } from "../practitioner.ts";
import { enumerated, nameOf, personOf } from "../practitioner-for-tests.ts";
import { SearchRequest } from "../search-request.ts";
import { rank } from "./rank.ts";

const { rows } = readFacts();
if (rows === null) throw new Error("the facts did not load; run `validate` to see why");
const evidence = indexEvidence(rows);

const address: Address = {
  use: "practice",
  lines: [],
  city: "SPOKANE",
  state: "WA",
  postalCode: "992010000",
  country: "US",
  telephone: "",
  coordinates: null,
};

function person(
  id: string,
  names: RegisteredName[],
  codes: string[] = [],
  where: Partial<Address> = {},
): Practitioner {
  const [first = nameOf("", "")] = names;
  const entry = enumerated(first, codes, { names, addresses: [{ ...address, ...where }] });
  return personOf([entry], { id });
}

const people = [
  person("1", [nameOf("ADA", "OKONKWO-REYES"), nameOf("ADA", "BRENNAN", { use: "former" })], ["207N00000X"]),
  person("2", [nameOf("ROBERT", "FITZWILLIAM")], ["207Q00000X"]),
  person("3", [nameOf("MARÍA", "DE LA CRUZ", { middle: "ELENA" })], ["208200000X"]),
  person("4", [nameOf("TAYLOR", "MORGAN")]),
  person("5", [nameOf("MORGAN", "TAYLOR")]),
  person("6", [nameOf("J", "ABERNATHY")]),
];

it.each([
  ["Ada Okonkwo Reyes", "1"],
  ["ada okonko", "1"],
  ["Reyes, Ada", "1"],
  ["Ada Brennan", "1"],
  ["okonkwo ada", "1"],
  ["Bob Fitzwiliam", "2"],
  ["Fitzw", "2"],
  ["maria de la cruz", "3"],
  ["Elena Cruz", "3"],
  ["Taylor Morgan", "4"],
  ["Morgan Taylor", "5"],
  ["Jane Abernathy", "6"],
])("%s finds %s first", (name, id) => {
  const [first, second] = rank({ name }, people, evidence);
  expect(first?.practitioner.id).toBe(id);
  expect(first?.because.length).toBeGreaterThan(0);
  expect(first?.score ?? 0).toBeGreaterThan(second?.score ?? 1);
});

it("says why: a former surname, a swap, a short form", () => {
  const because = (name: string): string => rank({ name }, people, evidence)[0]?.because.join("; ") ?? "";
  expect(because("Ada Brennan")).toMatch(/former surname/);
  expect(because("okonkwo ada")).toMatch(/swapped/);
  expect(because("Bob Fitzwilliam")).toMatch(/short form/);
});

it("puts the nearer of two people of one name first, and says how far", () => {
  const spokane = { latitude: 47.66, longitude: -117.42 };
  const namesakes = [
    person("far", [nameOf("ADA", "OKONKWO")], [], {
      coordinates: { latitude: 40.71, longitude: -74.0 },
      city: "NEW YORK",
    }),
    person("near", [nameOf("ADA", "OKONKWO")], [], { coordinates: { latitude: 47.7, longitude: -117.4 } }),
  ];
  const [first] = rank(
    { name: "Ada Okonkwo", place: { postalCode: "99201" }, where: spokane },
    namesakes,
    evidence,
  );
  expect(first?.practitioner.id).toBe("near");
  expect(first?.because.join()).toMatch(/about 5 km away \(Spokane\)/);
  expect(rank({ place: { city: "Spokane" } }, namesakes, evidence)[0]?.because).toEqual(["same city"]);
});

it("without a name puts those first whose listed training covers the treatment, and unknown before none", () => {
  const order = rank({ treatment: "botulinum-toxin", place: { city: "spokane" } }, people, evidence);
  expect(order.slice(0, 2).map(({ training }) => training)).toEqual(["covers", "covers"]);
  expect(order.at(-1)).toMatchObject({ training: "not-among-listed" });
  expect(order[2]).toMatchObject({ training: "not-known" });
});

it("leaves no room in what is sent for a treatment or a concern", () => {
  expect(SearchRequest.safeParse({ name: "Ada Okonkwo", treatment: "botulinum-toxin" }).success).toBe(false);
  expect(SearchRequest.safeParse({}).success).toBe(false);
  expect(SearchRequest.parse({ place: { postalCode: "99201", withinKm: 25 } }).place?.country).toBe("US");
});
