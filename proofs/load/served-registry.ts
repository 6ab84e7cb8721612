import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { loadEvidence } from "../../node/evidence/load-evidence.ts";
import { faceSpecialties } from "../../node/registry/face-specialties.ts";
import { type ImportRequest, importRegisters } from "../../node/registry/import-register.ts";
import { loadExamples } from "../../node/registry/load-examples.ts";
import { serviceApp } from "../../node/service/app.ts";
import { type LogLine, registryApi } from "../../node/service/registry-api.ts";
import { openRegistrySource } from "../../node/service/registry-source.ts";
import { databaseAt } from "../../node/store/database.ts";

/** The service on a port of loopback, over a store of its own with the made-up registers. */
export interface ServedRegistry {
  address: string;
  store: string;
  log: LogLine[];
  import(requests: readonly ImportRequest[]): Promise<void>;
  stop(): Promise<void>;
}

export async function serveRegistry(): Promise<ServedRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "served-"));
  const store = join(folder, "store");
  mkdirSync(join(folder, "app"));
  const evidence = loadEvidence();
  const database = databaseAt(store, undefined);
  await loadExamples(database, evidence);
  const log: LogLine[] = [];
  const source = openRegistrySource({ database: store, examples: false }, () => evidence);
  await source.settled;
  const app = serviceApp(join(folder, "app"), {
    api: registryApi(
      source,
      () => evidence,
      (line) => log.push(line),
    ),
    source,
  });
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no address");
  return {
    address: `http://127.0.0.1:${address.port}`,
    store,
    log,
    async import(requests) {
      await importRegisters(database, requests, {
        faceSpecialties: faceSpecialties(evidence),
        progress: () => undefined,
        refusedFile: () => join(folder, "refused.jsonl"),
      });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await source.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
