import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import type { Evidence } from "../../portable/evidence/index.ts";
import { LoadedRegister, SearchAnswer, SearchRequest } from "../../portable/registry/index.ts";
import { searchRegistry } from "../registry/search-registry.ts";
import { Problem, problem } from "./problem.ts";
import type { RegistrySource } from "./registry-source.ts";
import { rateLimit, sizeLimit } from "./request-limits.ts";

/** One answered request, for the log: what kind, how it ended and how long it took; never what was asked, nor by whom. */
export interface LogLine {
  time: string;
  method: string;
  route: string;
  status: number;
  milliseconds: number;
}

const refused = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

const search = createRoute({
  method: "post",
  path: "/api/practitioners",
  summary: "Practitioners by name, number or place",
  description:
    "A name or a number is looked up among everyone; a place among people who list one of the face-related specialties, always the same ones. No treatment and no concern can be asked about: the ranking happens where the question is asked.",
  request: { body: { required: true, content: { "application/json": { schema: SearchRequest } } } },
  responses: {
    200: {
      description: "Candidates, with everything registers hold of each",
      content: { "application/json": { schema: SearchAnswer } },
    },
    400: refused("The request is not one"),
    413: refused("The request is too large"),
    415: refused("The request is not JSON"),
    429: refused("Too many requests from one address"),
    503: refused("No register is loaded, or too many people ask at once"),
  },
});

const registers = createRoute({
  method: "get",
  path: "/api/registers",
  summary: "The registers that are loaded",
  responses: {
    200: {
      description: "Each with its day, and whether it is made up",
      content: { "application/json": { schema: z.array(LoadedRegister) } },
    },
  },
});

/** How the service is. A store that no longer answers is a fault; one that was never filled is not. */
const Health = z.strictObject({
  status: z.enum(["ok", "failing"]),
  store: z.enum(["opening", "none", "ready", "failing"]),
  registers: z.array(LoadedRegister),
});

const healthAnswer = (description: string) => ({
  description,
  content: { "application/json": { schema: Health } },
});

const health = createRoute({
  method: "get",
  path: "/healthz",
  summary: "Whether the service answers, and from which registers",
  responses: { 200: healthAnswer("It answers"), 503: healthAnswer("Its store does not answer") },
});

/** The HTTP face of the registry, with its own description at `/openapi.json`. */
export function registryApi(
  source: RegistrySource,
  evidence: () => Evidence,
  log: (line: LogLine) => void,
): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const errors = result.error.issues
        .slice(0, 20)
        .map((issue) => ({ where: issue.path.join(".") || "request", rule: issue.message.slice(0, 200) }));
      return problem(
        context,
        400,
        "Give a name, a number or a place, as /openapi.json describes it.",
        errors,
      );
    },
  });
  api.use("/api/*", async (context, next) => {
    const started = performance.now();
    context.header("Cache-Control", "no-store");
    await next();
    log({
      time: new Date().toISOString(),
      method: context.req.method.slice(0, 10),
      route:
        context.req.path === search.path || context.req.path === registers.path ? context.req.path : "/api/*",
      status: context.res.status,
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
    });
  });
  api.use("/api/*", rateLimit());
  api.use("/api/*", sizeLimit);
  api.use(search.path, async (context, next) => {
    if (context.req.method !== "POST") {
      context.header("Allow", "POST");
      return problem(context, 405, "Ask by POST.");
    }
    if (!/^application\/json\b/i.test(context.req.header("content-type") ?? "")) {
      return problem(context, 415, "Send JSON, with Content-Type: application/json.");
    }
    await next();
    return undefined;
  });
  api.openapi(search, async (context) => {
    const reader = source.reader();
    if (reader === null) return notReady(context, source) as never;
    const answer = await searchRegistry(reader, context.req.valid("json"), evidence(), Date.now());
    return context.json(answer, 200);
  });
  api.openapi(registers, async (context) => context.json(await source.registers(), 200));
  api.openapi(health, async (context) => {
    const held = await source.registers().catch(() => null);
    const store = held === null ? "failing" : source.state();
    const status = store === "failing" ? "failing" : "ok";
    return context.json({ status, store, registers: held ?? [] }, status === "ok" ? 200 : 503);
  });
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Glabella: practitioners in public registers",
      version: "1",
      description:
        "What registers say of a person, by POST for a name, a number or a place. Give one of the three at least. The ladder and the ranking by treatment are made where the question is asked (`portable/registry`), from the practitioners and registers answered here.",
    },
  });
  api.all("/api/*", (context) =>
    problem(context, 404, "There is nothing at this address; see /openapi.json."),
  );
  api.onError((error, context) => {
    // Malformed JSON comes as an HTTP error of its own.
    const status: unknown = Reflect.get(error, "status");
    if (status === 400) return problem(context, 400, "The request is not JSON.");
    process.stderr.write(
      `${JSON.stringify({ time: new Date().toISOString(), error: error.name, at: error.stack?.split("\n")[1]?.trim() })}\n`,
    );
    return problem(context, 500, "The service failed. Try again; if it stays so, tell whoever runs it.");
  });
  return api;
}

function notReady(context: Context, source: RegistrySource): Response {
  context.header("Retry-After", "2");
  const words = {
    opening: "The registers are being opened. Try again in a moment.",
    ready: "The registers are being opened. Try again in a moment.",
    failing:
      "The registers cannot be opened now. Try again in a moment; whoever runs this service finds the reason in its log.",
    none: "No register is loaded here. Whoever runs this service can import one: see docs/hosting.md.",
  };
  return problem(context, 503, words[source.state()]);
}
