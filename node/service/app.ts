import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { RegistrySource } from "./registry-source.ts";

const secondsPerYear = 31_536_000;

/** The registry beside the app: its HTTP face, and what it answers from. */
export interface RegistryService {
  api: OpenAPIHono;
  source: RegistrySource;
}

/**
 * The service as a value: the app's files, `/healthz`, and the registry where there is one. It keeps
 * nothing of what is asked; page addresses that are no file answer with the app, which knows its own pages.
 *
 * @param appFolder the built app (`web/dist`), an absolute path
 */
export function serviceApp(appFolder: string, registry?: RegistryService): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The face models are WebAssembly; text is never compiled.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      crossOriginOpenerPolicy: "same-origin",
      crossOriginEmbedderPolicy: false,
      permissionsPolicy: { camera: ["self"], microphone: [], geolocation: [] },
    }),
  );
  if (registry === undefined) app.get("/healthz", (context) => context.json({ status: "ok" }));
  else app.route("/", registry.api);
  app.use(
    serveStatic({
      root: appFolder,
      precompressed: true,
      onFound: (path, context) => {
        const named = /[/\\]assets[/\\]/.test(path);
        context.header("Cache-Control", named ? `public, max-age=${secondsPerYear}, immutable` : "no-cache");
      },
    }),
  );
  const page = serveStatic({ root: appFolder, path: "index.html", precompressed: true });
  app.use(async (context, next) => {
    const isFile = /\.[a-z0-9]+$/i.test(context.req.path);
    if (isFile) return context.notFound();
    context.header("Cache-Control", "no-cache");
    return page(context, next);
  });
  return app;
}
