import { loadEvidence } from "../evidence/load-evidence.ts";
import type { RegistryService } from "./app.ts";
import { registryApi } from "./registry-api.ts";
import { openRegistrySource } from "./registry-source.ts";

/**
 * The registry as `serve` runs it: the store opens in the background, and one line of JSON a request goes to standard
 * error.
 *
 * @param database as `--database` says it
 * @param examples whether made-up registers stand in while there is no real one
 */
export function registryService(database: string | undefined, examples: boolean): RegistryService {
  let evidence: ReturnType<typeof loadEvidence> | null = null;
  const loaded = (): ReturnType<typeof loadEvidence> => {
    evidence ??= loadEvidence();
    return evidence;
  };
  const source = openRegistrySource({ database, examples, environment: process.env.DATABASE_URL }, loaded);
  const api = registryApi(source, loaded, (line) => process.stderr.write(`${JSON.stringify(line)}\n`));
  return { api, source };
}
