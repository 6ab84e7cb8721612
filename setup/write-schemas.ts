import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedAtlas } from "../portable/anatomy/data/described.ts";
import { describedCriteria } from "../portable/choice/criteria/described.ts";
import { jsonSchemas } from "../portable/evidence/json-schemas.ts";

/**
 * Writes `data/schema/` anew from the code's own schemas: `node setup/write-schemas.ts`.
 * A test fails as long as the folder differs from what this writes.
 */
const folder = join(import.meta.dirname, "..", "data", "schema");
mkdirSync(folder, { recursive: true });
const schemas = jsonSchemas([...describedCriteria, ...describedAtlas]);
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
process.stdout.write(`${schemas.size} schemas written to data/schema/\n`);
