import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadAtlas } from "../../node/anatomy/load-atlas.ts";
import { packageFolder } from "../../node/package-folder.ts";
import { literatureTable } from "./literature.ts";

writeFileSync(join(packageFolder(), "docs/methods/atlas-literature.md"), literatureTable(loadAtlas()));
