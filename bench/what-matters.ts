import type { Page } from "playwright-core";
import { withServedApp } from "./browser/served-app.ts";
import type { Measured } from "./run.ts";

const warmUp = 10;
const moves = 30;

/** Jowls have more options to weigh than most concerns. */
const kept = {
  version: 1,
  concerns: ["jowls"],
  facts: { age: 58, sex: "female", smoker: false },
  weights: { kind: "ordinal", order: ["improvement"] },
};

const sizes = [
  { what: "phone", width: 390, height: 844 },
  { what: "desktop", width: 1280, height: 900 },
];

/** From a moved slider to the shares drawn anew, in the page itself. */
export default function bench(): Promise<Measured[]> {
  return withServedApp(async (browser, address) => {
    const measured: Measured[] = [];
    for (const { what, ...viewport } of sizes) {
      const context = await browser.newContext({ baseURL: address, viewport, serviceWorkers: "block" });
      await context.addInitScript(
        (text) => localStorage.setItem("glabella.case", text),
        JSON.stringify(kept),
      );
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto("/what-matters");
      await page.getByRole("button", { name: "Stop here and see what follows" }).click();
      await page.locator(".what-matters-slider").first().waitFor();
      const times = (await redraws(page)).sort((one, other) => one - other);
      const options = await page.locator(".what-matters-moved .what-follows-ranks li").count();
      const of = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
      measured.push(
        {
          what: `a moved weight until ${options} options are drawn anew, ${what}, the middle of ${moves}`,
          seconds: of(0.5),
          aim: 0.05,
        },
        { what: `the same, nine in ten within, ${what}`, seconds: of(0.9), aim: 0.05 },
      );
      await context.close();
    }
    return measured;
  });
}

/** Runs in the page, so that nothing but the page is timed: seconds from the slider's event to the new shares. */
function redraws(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ warmUp, moves }) => {
      const slider = document.querySelector<HTMLInputElement>(".what-matters-slider input");
      const shares = document.querySelector(".what-matters-moved .what-follows-ranks");
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      if (slider === null || shares === null || set === undefined) throw new Error("there is no slider");
      const times: number[] = [];
      for (let move = 0; move < warmUp + moves; move += 1) {
        const changed = new Promise<void>((resolve) => {
          const watching = new MutationObserver(() => {
            watching.disconnect();
            resolve();
          });
          watching.observe(shares, { subtree: true, childList: true, characterData: true, attributes: true });
        });
        const start = performance.now();
        // Far enough that shares move at every step.
        set.call(slider, String(move % 2 === 0 ? 5 : 95));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await changed;
        if (move >= warmUp) times.push((performance.now() - start) / 1000);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return times;
    },
    { warmUp, moves },
  );
}
