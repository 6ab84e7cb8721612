import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SearchAnswer } from "../../portable/registry/index.ts";
import { withCheckDigit } from "../../setup/registers/fictional-practitioners.ts";
import { nppesFile, nppesPerson } from "../registry/staged-register.ts";
import { idsOf, manyClients } from "./many-clients.ts";
import { faultsAgainst, openApiDocument } from "./open-api.ts";
import { type ServedRegistry, serveRegistry } from "./served-registry.ts";

/** How long the clients go on, milliseconds. */
const LOAD_MS = Number(process.env.LOAD_MS ?? 30_000);

let served: ServedRegistry;
beforeAll(async () => {
  served = await serveRegistry();
});
afterAll(() => served.stop());

async function ask(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${served.address}/api/practitioners`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

describe("the registry service", () => {
  it.each([
    ["a name", { name: "marigold quilfeather" }, "npi:2000000010"],
    ["a number", { number: "2000000069" }, "npi:2000000069"],
    ["a place", { place: { postalCode: "98402", withinKm: 5 } }, "npi:2000000119"],
  ])("answers %s with whole people", async (_what, body, id) => {
    const response = await ask(body);
    expect(response.status).toBe(200);
    const answer = SearchAnswer.parse(await response.json());
    expect(answer.practitioners.map((one) => one.id)).toContain(id);
    expect(answer.registers.every(({ fictional }) => fictional)).toBe(true);
    expect(answer.fictional).toBe(true);
  });

  it("searches a place over the same specialties always: whoever works there and lists one, and nobody else", async () => {
    const { practitioners } = SearchAnswer.parse(
      await (await ask({ place: { postalCode: "98101", withinKm: 50 }, limit: 200 })).json(),
    );
    const ids = practitioners.map(({ id }) => id);
    // A nurse and a family doctor of the same city list none of them.
    expect(ids).not.toContain("npi:2000000036");
    expect(ids).not.toContain("npi:2000000044");
    expect(ids.length).toBeGreaterThan(4);
  });

  it.each([
    ["a treatment", { name: "ada", treatment: "botulinum-toxin" }],
    ["a concern", { name: "ada", concern: "rosacea" }],
    ["a treatment in the place", { place: { postalCode: "98101", treatment: "botulinum-toxin" } }],
    ["nothing", {}],
    ["a list", []],
    ["a name too short", { name: "a" }],
    ["a name too long", { name: "a".repeat(121) }],
    ["a number of letters", { number: "2000000O69" }],
    ["too many people", { name: "ada", limit: 100_000 }],
    ["a place too wide", { place: { postalCode: "98101", withinKm: 1e9 } }],
    ["no JSON", "{"],
    ["a prototype", '{"__proto__": {"name": "ada"}}'],
  ])("refuses %s with a problem that says what to do", async (_what, body) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "about:blank",
      status: 400,
      detail: expect.stringMatching(/./),
    });
  });

  it("refuses what is too large, what is no JSON, other methods and other addresses", async () => {
    expect((await ask({ name: "ada", padding: "x".repeat(20_000) })).status).toBe(413);
    expect((await ask({ name: "ada" }, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await fetch(`${served.address}/api/practitioners`)).status).toBe(405);
    expect((await fetch(`${served.address}/api/../etc/passwd.txt`)).status).toBe(404);
    expect((await fetch(`${served.address}/api/anything`)).status).toBe(404);
  });

  it("refuses a body that grows beyond what its length says, or says none", async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `${served.address}/api/practitioners`,
        { method: "POST", headers: { "Content-Type": "application/json" } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on("error", reject);
      sent.write(`{"name":"${"x".repeat(30_000)}`);
      sent.end('"}');
    });
    expect(status).toBe(413);
  });

  it.each([
    "'; DROP TABLE entry; --",
    '" OR ""="',
    "<script>alert(1)</script>",
    "\u202Eadlogiram",
    "%00%27",
    "ａｄａ",
    "\ud800x",
    "../../../../etc/passwd",
    "{{7*7}}",
    "\u0024{jndi:ldap://x}",
  ])("takes %j for a name, gives nothing of it back, and stands", async (name) => {
    const response = await ask(JSON.stringify({ name }));
    expect([200, 400]).toContain(response.status);
    expect(await response.text()).not.toContain(name);
    expect(idsOf(await (await ask({ number: "2000000010" })).text())).toEqual(["npi:2000000010"]);
  });

  it("does not fail on a NUL in a name", async () => {
    expect((await ask('{"name":"a\\u0000da"}')).status).toBe(200);
  });

  it("sends its security headers, lets nothing be kept, and logs neither names nor addresses", async () => {
    const response = await ask({ name: "thistlewood" });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = JSON.stringify(served.log);
    expect(served.log.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/thistlewood|quilfeather|98101|127\.0\.0\.1|2000000069/i);
    expect(Object.keys(served.log[0] ?? {}).sort()).toEqual([
      "method",
      "milliseconds",
      "route",
      "status",
      "time",
    ]);
  });

  it("holds an address that a proxy names to a number of requests a minute, and no other", async () => {
    const statuses = await Promise.all(
      Array.from(
        { length: 140 },
        async () => (await ask({ number: "2000000010" }, { "X-Forwarded-For": "203.0.113.7" })).status,
      ),
    );
    expect(statuses.filter((status) => status === 429).length).toBe(20);
    expect((await ask({ number: "2000000010" }, { "X-Forwarded-For": "203.0.113.8" })).status).toBe(200);
    expect((await ask({ number: "2000000010" })).status).toBe(200);
  });

  it("answers as /openapi.json says, the refused requests too, and asks for nothing that is not in it", async () => {
    const document = await openApiDocument(served.address);
    expect(document.openapi).toBe("3.1.0");
    const asked =
      document.paths["/api/practitioners"]?.post?.requestBody?.content["application/json"]?.schema;
    expect(Object.keys(asked?.properties ?? {}).sort()).toEqual(["limit", "name", "number", "place"]);
    expect(asked?.additionalProperties).toBe(false);
    const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const requests: [path: string, init: RequestInit, status: number][] = [
      ["/api/practitioners", post({ name: "marigold quilfeather" }), 200],
      ["/api/practitioners", post({ number: "2000000069" }), 200],
      ["/api/practitioners", post({ number: "99900000001" }), 200],
      ["/api/practitioners", post({ place: { postalCode: "98101", withinKm: 100 }, limit: 200 }), 200],
      ["/api/practitioners", post({ place: { country: "FR", city: "Lyon" } }), 200],
      ["/api/practitioners", post({ name: "nobody of this name" }), 200],
      ["/api/practitioners", post({ treatment: "facelift" }), 400],
      ["/api/practitioners", post("{"), 400],
      ["/api/practitioners", post({ name: "x".repeat(20_000) }), 413],
      ["/api/practitioners", post("name=ada", { "Content-Type": "application/x-www-form-urlencoded" }), 415],
      ["/api/registers", {}, 200],
      ["/healthz", {}, 200],
    ];
    for (const [path, init, status] of requests) {
      const response = await fetch(served.address + path, init);
      expect(response.status).toBe(status);
      expect(
        await faultsAgainst(document, path, init.method ?? "GET", response),
        `${path} ${status}`,
      ).toEqual([]);
    }
  });

  it("would notice an answer that is not as described", async () => {
    const document = await openApiDocument(served.address);
    const wrong = new Response(JSON.stringify({ practitioners: [{ id: 1 }], more: false, registers: [] }), {
      headers: { "Content-Type": "application/json" },
    });
    expect(await faultsAgainst(document, "/api/practitioners", "POST", wrong)).not.toEqual([]);
  });

  it("tells its state", async () => {
    const health = (await (await fetch(`${served.address}/healthz`)).json()) as {
      status: string;
      store: string;
      registers: unknown[];
    };
    expect(health).toMatchObject({ status: "ok", store: "ready" });
    expect(health.registers).toHaveLength(10);
  });
});

it(`gives 200 clients at once the right answers for ${LOAD_MS / 1000} s, while a register is imported`, async () => {
  const bodies = [
    { name: "marigold quilfeather" },
    { name: "Beatrix Lark" },
    { number: "2000000069" },
    { place: { postalCode: "98101", withinKm: 20 } },
    { name: "' OR 1=1 --" },
    { name: "chanteplume" },
  ];
  const questions = await Promise.all(
    bodies.map(async (body) => ({ body, ids: idsOf(await (await ask(body)).text()) })),
  );
  expect(questions.filter(({ ids }) => ids.length > 0).length).toBe(5);
  const path = join(served.store, "npidata_pfile_20261109-20261115.csv");
  writeFileSync(path, nppesFile([nppesPerson(withCheckDigit("200000770"), "ZZYZX", "QUENTIN")]));
  const [load] = await Promise.all([
    manyClients(served.address, 200, LOAD_MS, questions),
    served.import([{ register: "nppes", files: [path], fictional: true }]),
  ]);
  expect(load).toMatchObject({ wrong: 0, failed: 0 });
  expect(load.answered).toBeGreaterThan(200);
  await expect
    .poll(async () => idsOf(await (await ask({ name: "quentin zzyzx" })).text()), { timeout: 15_000 })
    .toHaveLength(1);
}, 120_000);
