import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { loadAtlas } from "../node/anatomy/load-atlas.ts";
import { loadCriteria } from "../node/choice/load-criteria.ts";
import { loadEvidence } from "../node/evidence/load-evidence.ts";
import packageFile from "../package.json" with { type: "json" };
import { dataBundle } from "../setup/data-bundle.ts";
import { faceMeshFiles } from "../setup/face-mesh-files.ts";
import { firstPageSize } from "../setup/first-page-size.ts";

/** The portable rooms do nothing by being imported, so a page or a worker carries only what it uses of them. */
const treeshake = { moduleSideEffects: [{ test: /[\\/]portable[\\/]/, sideEffects: false }] };

/** What only *your face* draws and reads with: fetched when that page is first opened, and then kept. */
const onlyForFaces = ["**/face-stage-*.js", "**/face-mesh-*/**"];

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  define: { __VERSION__: JSON.stringify(packageFile.version) },
  plugins: [
    react(),
    dataBundle({
      name: "evidence",
      early: true,
      load: () => {
        const evidence = loadEvidence();
        // The page takes these from data/ unread, so they are checked here.
        loadCriteria(evidence);
        return evidence.rows;
      },
    }),
    // The measurements set the atlas before; what lies where is read without them. Of the quantities, those of the skin
    // tell how a face differs from the reference.
    dataBundle({
      name: "atlas",
      early: false,
      load: () => {
        const { rows } = loadAtlas();
        const quantities = rows.quantities.filter(({ kind }) => kind === "surface");
        return { ...rows, measurements: [], quantities };
      },
    }),
    faceMeshFiles(),
    VitePWA({
      filename: "service-worker.js",
      injectRegister: false,
      // A new version waits until every page of the old one is closed: no page loses its own parts.
      registerType: "prompt",
      manifest: {
        name: "Glabella",
        short_name: "Glabella",
        description: "Decide about your face, informed.",
        start_url: "/",
        display: "standalone",
        background_color: "#fbf8f3",
        theme_color: "#fbf8f3",
        icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
      },
      workbox: {
        globPatterns: ["**/*.{html,js,css,json,svg,woff2,webmanifest}"],
        globIgnores: onlyForFaces,
        runtimeCaching: [
          {
            // Their names carry a digest of their content, so what was fetched once stays right.
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
            handler: "CacheFirst",
            options: { cacheName: "your-face" },
          },
        ],
        // Every fact is one file of some megabytes.
        maximumFileSizeToCacheInBytes: 12_000_000,
        clientsClaim: true,
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [/^\/(?:api|healthz)/],
      },
    }),
    firstPageSize(),
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Nothing is written into the page itself: the service allows files of its own address only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: { treeshake },
  },
  worker: { format: "es", rolldownOptions: { treeshake } },
});
