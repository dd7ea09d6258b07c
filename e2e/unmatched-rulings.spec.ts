/** What people ruled on before a report was written anew, and what is no longer found: it is shown, taken back, and put back. */
import type makeUnmatchedRoom from "./rooms/unmatched-room.ts";
import { findings, openComparison, post, statement, watch } from "./support/comparing.ts";
import { makeRoom } from "./support/room.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ timeout: 90_000 });

for (const { columns, titles, heading, direction } of [
  {
    columns: "two",
    titles: [0, 1],
    heading: `${statement} compared with ${post}`,
    direction: "right from left",
  },
  {
    columns: "three",
    titles: [0, 1, 3],
    heading: `${statement} compared with ${post} and ${watch}`,
    direction: "The River Post from Harbour Office",
  },
]) {
  test(`in ${columns} columns, rulings on what is no longer found are taken back, and put back`, async ({
    openAs,
  }) => {
    const room = await makeRoom<typeof makeUnmatchedRoom>("unmatched-room");
    const [page, colleague] = [await openAs(room.people.analyst), await openAs(room.people.colleague)];
    await openComparison(page, room, titles, heading);
    // The worker may be at the new version still: until then it is not said that anything is gone.
    const summary = (count: number) =>
      findings(page).getByText(`${count} ruling${count === 1 ? "" : "s"} on what is no longer found`);
    await expect(summary(4)).toBeVisible({ timeout: 30_000 });
    await summary(4).click();
    const list = findings(page).getByRole("list", { name: "Rulings on what is no longer found" });
    const rulings = list.getByRole("listitem");
    const taken = rulings.filter({ hasText: direction });
    await expect(rulings.filter({ hasText: "the same passage" }).first()).toContainText("Ada Author");
    await expect(taken).toContainText("A day later, and with another number.");
    await expect(rulings.filter({ hasText: "not the same quotation" })).toContainText("forced");
    await expect(rulings.filter({ hasText: "not the same quantity" })).toContainText(
      "“nine” against “twelve”",
    );

    await test.step("who took it from whom is taken back, and the keyboard stays in the list", async () => {
      await taken.getByRole("button", { name: /^Take back/ }).press("Enter");
      await expect(rulings).toHaveCount(3);
      await expect(rulings.getByRole("button", { name: /: not the same quotation$/ })).toBeFocused();
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(taken).toContainText("A day later, and with another number.");
    });
    await test.step("a colleague takes a word back; whoever had not seen that is told", async () => {
      await openComparison(colleague, room, titles, heading);
      const theirs = findings(colleague);
      await theirs.getByText("4 rulings on what is no longer found").click();
      await theirs.getByRole("button", { name: /: not the same quotation$/ }).click();
      await expect(theirs.getByText("3 rulings on what is no longer found")).toBeVisible();
      await rulings.getByRole("button", { name: /: not the same quotation$/ }).click();
      await expect(page.getByText("It was changed meanwhile.")).toBeVisible();
      await expect(rulings).toHaveCount(3);
    });
  });
}
