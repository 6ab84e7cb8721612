import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describedAtlas } from "../../portable/anatomy/data/described.ts";
import { describedCriteria } from "../../portable/choice/criteria/described.ts";
import { jsonSchemas } from "../../portable/evidence/json-schemas.ts";
import { dataFolder } from "./load-evidence.ts";

const folder = join(dataFolder(), "schema");

it("data/schema/ is what the code's schemas make (else run: node setup/write-schemas.ts)", () => {
  const written = new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(jsonSchemas([...describedCriteria, ...describedAtlas])),
  );
});
