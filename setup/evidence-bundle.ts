import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import type { EvidenceRows } from "../portable/evidence/index.ts";

const name = "virtual:evidence-address";

/**
 * Puts all of `data/` into one file of the built app. Its name carries a digest of its content, so that it
 * can be cached for ever; the app learns the name from the module `virtual:evidence-address`.
 *
 * @param load gives the rows, and throws when `data/` has a fault: an app is not built on faulty facts
 */
export function evidenceBundle(load: () => Promise<EvidenceRows>): Plugin {
  let bundle: Promise<{ fileName: string; text: string }> | undefined;

  function made(): Promise<{ fileName: string; text: string }> {
    bundle ??= load().then((rows) => {
      const text = JSON.stringify(rows);
      const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
      return { fileName: `assets/evidence-${digest}.json`, text };
    });
    return bundle;
  }

  return {
    name: "glabella-evidence",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      return `export default ${JSON.stringify(`/${(await made()).fileName}`)};`;
    },
    async generateBundle() {
      const { fileName, text } = await made();
      this.emitFile({ type: "asset", fileName, source: text });
    },
    async transformIndexHtml() {
      // Asked for while the script is still on its way.
      const href = `/${(await made()).fileName}`;
      return [
        { tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href }, injectTo: "head" },
      ];
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const { fileName, text } = await made();
        if (request.url !== `/${fileName}`) return next();
        response.setHeader("Content-Type", "application/json");
        response.end(text);
      });
    },
  };
}
