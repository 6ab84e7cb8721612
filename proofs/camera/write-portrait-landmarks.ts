// Writes the example's landmarks anew, as the app finds them: `node proofs/camera/write-portrait-landmarks.ts`.
import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchBrowser, startService } from "../journeys/service.ts";
import { choosePicture, keptLandmarks, openFacePage } from "./face-page.ts";
import { portrait } from "./portrait.ts";

const service = await startService();
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());
const page = await browser.newPage({ baseURL: service.address, serviceWorkers: "block" });
await openFacePage(page);
await choosePicture(page, "portrait.jpg", portrait);
const { width, height, points } = await keptLandmarks(page);
const rows = points.map((point) => `    [${point.map((value) => Number(value.toFixed(3))).join(", ")}]`);
const text = `{\n  "width": ${width},\n  "height": ${height},\n  "points": [\n${rows.join(",\n")}\n  ]\n}\n`;
writeFileSync(new URL("../../examples/face/portrait-landmarks.json", import.meta.url), text);
await browser.close();
await server.close();
await service.stop();
