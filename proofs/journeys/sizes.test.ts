import { describe, it } from "vitest";
import { addresses, fullCase } from "./addresses.ts";
import { expectToFit } from "./fits.ts";
import { keepCase, open, sizes, useBrowser } from "./visit.ts";

describe("no page scrolls sideways", () => {
  const { visit } = useBrowser();

  it("at 320 pixels", async () => {
    const { page, context } = await visit({ viewport: sizes.narrow });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      await expectToFit(page, address);
    }
  });

  it.each(["phone", "desktop"] as const)("with text twice as large, %s", async (size) => {
    const { page, context } = await visit({ viewport: sizes[size] });
    await keepCase(context, fullCase);
    for (const address of addresses) {
      await open(page, address);
      // As a browser's own text size does: rem follows, pixels do not.
      await page.addStyleTag({ content: "html { font-size: 200%; }" });
      await expectToFit(page, address);
    }
  });
});
