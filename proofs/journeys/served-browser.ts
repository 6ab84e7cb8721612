import type { TestProject } from "vitest/node";
import { launchBrowser, startService } from "./service.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the service answers: `http://127.0.0.1:PORT`. */
    address: string;
    /** Where the one browser of the run is reached. */
    browserEndpoint: string;
  }
}

/** One build, one service and one browser for all browser proofs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await startService();
  const browser = await launchBrowser();
  project.provide("address", service.address);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await service.stop();
  };
}
