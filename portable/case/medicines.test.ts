import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { readMedicine } from "./medicines.ts";

const evidence = loadEvidence();
const classes = (text: string) => readMedicine(text, evidence).classes;

describe("a medicine as people type it", () => {
  it.each([
    ["apixaban", "anticoagulant"],
    ["Eliquis 5 mg", "anticoagulant"],
    ["WARFARIN", "anticoagulant"],
    ["Xarelto 20mg tablets", "anticoagulant"],
    ["aspirin", "antiplatelet"],
    ["ibuprofen 400 mg", "nsaid"],
    ["Roaccutane", "isotretinoin"],
    ["doxycycline", "tetracycline"],
    ["Ozempic", "glp1-agonist"],
    ["phenelzine", "maoi"],
    ["levothyroxine 100 µg", "no-rule"],
  ])("%s is %s", (text, expected) => {
    expect(classes(text)).toContain(expected);
  });

  it("reads every name in the data, also shouted and with a dose", () => {
    const names = evidence.rows.medicines.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter(({ id, name }) => !classes(name).includes(id))).toEqual([]);
    expect(names.filter(({ id, name }) => !classes(`${name.toUpperCase()} 20 mg`).includes(id))).toEqual([]);
  });

  it("offers a near name and takes it for nothing by itself", () => {
    expect(readMedicine("apixiban", evidence)).toEqual({ classes: [], nearest: "apixaban" });
    expect(readMedicine("qqqqqqqqqqqq", evidence)).toEqual({ classes: [], nearest: null });
    expect(readMedicine("", evidence)).toEqual({ classes: [], nearest: null });
  });

  it("never gives a class the data do not have, whatever is typed", () => {
    const known = new Set(evidence.rows.medicines.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(classes(text).every((one) => known.has(one))).toBe(true);
      }),
    );
  });
});
