import { createHash } from "node:crypto";
import type { Plugin } from "vite";

interface Bundled {
  /** `evidence`: the file is `evidence-<digest>.json`, and its address the module `virtual:evidence-address`. */
  name: "evidence" | "atlas";
  /** Asked for at once, while the first script is still on its way. */
  early: boolean;
  /** Gives the rows, and throws when `data/` has a fault: an app is not built on faulty facts. */
  load: () => unknown;
}

/**
 * Puts a part of `data/` into one file of the built app, the same for everyone. Its name carries a digest of its
 * content, so that it can be cached for ever; the app learns it from a module of its own.
 */
export function dataBundle({ name: file, early, load }: Bundled): Plugin {
  const name = `virtual:${file}-address`;
  let bundle: Promise<{ fileName: string; text: string }> | undefined;

  function made(): Promise<{ fileName: string; text: string }> {
    bundle ??= Promise.resolve()
      .then(load)
      .then((rows) => {
        const text = JSON.stringify(rows);
        const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
        return { fileName: `assets/${file}-${digest}.json`, text };
      });
    return bundle;
  }

  return {
    name: `glabella-${file}`,
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
      if (!early) return [];
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
