import { afterAll, describe, expect, it } from "vitest";
import { openWithTreatment, searched, typeName } from "./look-someone-up.ts";
import { startService } from "./service.ts";
import { useBrowser } from "./visit.ts";

/** How many searches of one network the service takes in a minute. */
const PER_MINUTE = 120;

describe("when a search does not work", () => {
  const { visit } = useBrowser();
  const services: Awaited<ReturnType<typeof startService>>[] = [];
  afterAll(() => Promise.all(services.map((service) => service.stop())));

  it("offline, it says so, loses nothing, and tries the same again", async () => {
    const { page, context } = await visit();
    await openWithTreatment(page, "facelift");
    await typeName(page, "Marigold Quilfeather");
    await context.setOffline(true);
    await searched(page, "That did not work");
    await page.getByText("You are offline. Searching needs a connection").waitFor();
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe(
      "Marigold Quilfeather",
    );
    expect(await page.getByRole("heading", { name: "Ask before you book" }).count()).toBe(1);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 3, name: "2 people found" }).waitFor();
  });

  it("too often, it says how long to wait", async () => {
    const { page, context, complaints } = await visit({
      // A proxy on this machine names the network that asks; this machine itself is not held to the limit.
      extraHTTPHeaders: { "X-Forwarded-For": "203.0.113.9" },
    });
    await openWithTreatment(page, "facelift");
    await typeName(page, "Marigold Quilfeather");
    const answers = await Promise.all(
      Array.from({ length: PER_MINUTE }, () =>
        context.request.post("/api/practitioners", { data: { name: "nobody at all" } }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]));
    await searched(page, "That did not work");
    await page.getByText(/^Too many searches came from your network\. Wait \d+ seconds/).waitFor();
    expect(complaints.join()).toMatch(/429/);
  });

  it("without a register, or without the service, it says so and tries again when asked", async () => {
    const service = await startService("own");
    services.push(service);
    const { page } = await visit({ baseURL: service.address });
    await openWithTreatment(page, "facelift");
    await typeName(page, "Marigold Quilfeather");
    await searched(page, "That did not work");
    await page.getByText("The service cannot search now. It says: No register is loaded here.").waitFor();
    services.length = 0;
    await service.stop();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("The service did not answer. It may be down for a moment.").waitFor();
    await page.getByText("Nothing you typed is lost.").waitFor();
  });
});
