/** Two articles that an earlier engine compared: what it found is shown, and what it did not keep is not guessed. */
import type makeEarlierEngineRoom from "./rooms/earlier-engine-room.ts";
import { findings, openComparison, passages, post, statement } from "./support/comparing.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 90_000 });

test("which words changed is not known until the worker has compared the two anew", async ({ openAs }) => {
  const room = await makeRoom<typeof makeEarlierEngineRoom>("earlier-engine-room");
  const page = await openAs(room.people.analyst);
  await openComparison(page, room, [0, 1], `${statement} compared with ${post}`);

  await test.step("its passages stand, without a word on what changed in them", async () => {
    await expect(passages(page).first()).toContainText("changes not known yet");
    await expect(
      page.getByText("Which of their words changed, and who said what, is told then."),
    ).toBeVisible();
    await expect(passages(page).getByRole("insertion")).toHaveCount(0);
    await expect(findings(page)).not.toContainText(/\d+ of \d+ words/);
  });
  await test.step("asked, the worker compares them, and the page shows it by itself", async () => {
    const again = page.getByRole("button", { name: "Compare again" });
    await expect(again).toBeVisible();
    // What has just been drawn may not listen yet.
    await expect(async () => {
      if ((await again.count()) > 0) await again.click({ timeout: 2_000 });
      await expect(again).toHaveCount(0, { timeout: 5_000 });
    }).toPass({ timeout: 40_000 });
    await expect(passages(page).getByRole("insertion").filter({ hasText: "pressured" })).toBeVisible({
      timeout: 60_000,
    });
    await expect(findings(page)).toContainText(/\d+ of \d+ words/);
    await expect(page.getByText("changes not known yet")).toHaveCount(0);
  });
});
