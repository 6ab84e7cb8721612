import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { faceMeshEdits } from "./face-mesh-edits.ts";

/** What the landmark worker loads. Only the SIMD build: every browser the app is built for has it. */
const names = [
  "face_mesh.js",
  "face_mesh.binarypb",
  "face_mesh_solution_packed_assets.data",
  "face_mesh_solution_packed_assets_loader.js",
  "face_mesh_solution_simd_wasm_bin.js",
  "face_mesh_solution_simd_wasm_bin.wasm",
];

const types: Record<string, string> = { js: "text/javascript", wasm: "application/wasm" };
const address = "virtual:face-mesh-address";

/**
 * Puts the face landmark models into the built app, in a folder whose name carries a digest of its content: they
 * can be cached for ever, and no page fetches them but the one that asks. `virtual:face-mesh-address` gives the
 * folder and the names of its files.
 */
export function faceMeshFiles(): Plugin {
  let made: { folder: string; files: Map<string, Buffer> } | undefined;

  function files(): { folder: string; files: Map<string, Buffer> } {
    made ??= gather();
    return made;
  }

  return {
    name: "glabella-face-mesh",
    resolveId: (id) => (id === address ? `\0${address}` : null),
    load(id) {
      if (id !== `\0${address}`) return null;
      return `export const folder = ${JSON.stringify(`/${files().folder}/`)};
export const files = ${JSON.stringify(names)};`;
    },
    generateBundle() {
      const { folder, files: all } = files();
      for (const [name, source] of all)
        this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { folder, files: all } = files();
        const name = request.url?.startsWith(`/${folder}/`) ? request.url.slice(folder.length + 2) : "";
        const source = all.get(name);
        if (source === undefined) return next();
        response.setHeader("Content-Type", types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream");
        response.end(source);
      });
    },
  };
}

function gather(): { folder: string; files: Map<string, Buffer> } {
  const digest = createHash("sha256");
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const source = edited(name);
    files.set(name, source);
    digest.update(name).update(source);
  }
  return { folder: `assets/face-mesh-${digest.digest("hex").slice(0, 12)}`, files };
}

function edited(name: string): Buffer {
  const path = fileURLToPath(new URL(`../node_modules/@mediapipe/face_mesh/${name}`, import.meta.url));
  const edits = faceMeshEdits.filter(({ file }) => file === name);
  if (edits.length === 0) return readFileSync(path);
  let text = readFileSync(path, "utf8");
  for (const { find, put } of edits) {
    const places = text.split(find).length - 1;
    if (places !== 1)
      throw new Error(
        `${name} of @mediapipe/face_mesh is not the file that setup/face-mesh-edits.ts was written for: ` +
          `“${find.slice(0, 60)}…” occurs ${places} times. Read the new file, and mend the edits.`,
      );
    text = text.replace(find, () => put);
  }
  return Buffer.from(text);
}
