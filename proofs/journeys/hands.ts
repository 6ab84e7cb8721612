import type { Locator, Page } from "playwright-core";

/** How a person works the page: by mouse, or by keyboard alone. */
export interface Hands {
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  /** A radio button or a tick box. */
  choose(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  /** A part of the face, by its id and its name. */
  point(region: string, name: string): Promise<void>;
}

/** By mouse, with the words that belong to a box as what is clicked, and the shapes on the face. */
export function mouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    async choose(target) {
      if (!(await target.isChecked())) await target.click();
    },
    async type(target, text) {
      await target.click();
      await target.fill(text);
    },
    async point(region, name) {
      const spot = await visibleSpot(page, region);
      if (spot === null) await page.locator(".face-names label").filter({ hasText: name }).click();
      else await page.mouse.click(spot.x, spot.y);
    },
  };
}

/** A place inside a shape of the face where nothing else lies above it; null for a region without a shape. */
async function visibleSpot(page: Page, region: string): Promise<{ x: number; y: number } | null> {
  const shapes = page.locator(`.face-region[data-region="${region}"]`);
  if ((await shapes.locator("path").count()) === 0) return null;
  await shapes.scrollIntoViewIfNeeded();
  return shapes.evaluate((group) => {
    const steps = Array.from({ length: 40 }, (_, step) => (step + 0.5) / 40);
    for (const path of group.querySelectorAll("path")) {
      const { left, top, width, height } = path.getBoundingClientRect();
      for (const across of steps)
        for (const down of steps) {
          const [x, y] = [left + width * across, top + height * down];
          if (document.elementFromPoint(x, y) === path) return { x, y };
        }
    }
    throw new Error(`no place on the face leads to ${group.getAttribute("data-region")}`);
  });
}

/** More presses of Tab than any page has stops. */
const MOST_STOPS = 400;

/** By Tab, the arrows, Space and Enter alone. */
export function keyboard(page: Page): Hands {
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  const inSameGroup = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => {
      const { activeElement: focused } = document;
      return (
        element instanceof HTMLInputElement &&
        focused instanceof HTMLInputElement &&
        element.type === "radio" &&
        element.name === focused.name
      );
    });

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isFocused(target)) return;
      // A group of radio buttons is one stop of Tab; the arrows walk within it, and choose as they go.
      await page.keyboard.press((await inSameGroup(target)) ? "ArrowDown" : "Tab");
    }
    throw new Error(`not reached by keyboard: ${target}`);
  }

  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    async choose(target) {
      await reach(target);
      if (!(await target.isChecked())) await page.keyboard.press("Space");
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.insertText(text);
    },
    point: (region) =>
      keyboard(page).choose(page.locator(`.face-names label[data-region="${region}"] input`)),
  };
}
