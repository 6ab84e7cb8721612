import { z } from "zod";
import { Concern, Group } from "./concern.ts";
import { Correction } from "./correction.ts";
import { EmergencyNumbers } from "./emergency.ts";
import { Fact, MedicineClass } from "./fact.ts";
import { Finding, Outcome } from "./finding.ts";
import { Qualifications } from "./qualification.ts";
import { RedFlag, Rule } from "./rule.ts";
import { Searched } from "./searched.ts";
import { Source } from "./source.ts";
import { Treatment } from "./treatment.ts";

/** A schema file's name, the rows it describes, and the schema it is made from. */
export type Described = [name: string, of: string, schema: z.ZodType];

const described: Described[] = [
  ["concern.json", "the file of one concern in concerns/", Concern],
  ["correction.json", "one row of corrections/*.json", Correction],
  ["emergency-numbers.json", "one country in emergency/", EmergencyNumbers],
  ["fact.json", "one row of facts/*.json, medicines.json apart", Fact],
  ["finding.json", "one row of findings/*.json and burden/*.json", Finding],
  ["group.json", "one row of concerns/groups.json and treatments/groups.json", Group],
  ["medicine-class.json", "one row of facts/medicines.json", MedicineClass],
  ["outcome.json", "one row of outcomes/*.json", Outcome],
  ["qualifications.json", "the files of qualifications/ put together", Qualifications],
  ["red-flag.json", "one row of red-flags/*.json", RedFlag],
  ["rule.json", "one row of rules/*.json", Rule],
  ["searched.json", "one row of searched/*.json: a search that came back empty", Searched],
  ["source.json", "one line of sources/*.jsonl", Source],
  ["treatment.json", "the file of one treatment in treatments/", Treatment],
];

/**
 * The JSON Schema (2020-12) of every kind of row in `data/`, as text by file name. `further` are those whose
 * rows another room reads.
 */
export function jsonSchemas(further: readonly Described[]): Map<string, string> {
  return new Map(
    [...described, ...further].map(([name, of, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
      return [name, `${JSON.stringify({ $schema, description: `Describes ${of}.`, ...rest }, null, 2)}\n`];
    }),
  );
}
