import { signIn } from "./staff.js";
import { expect, test } from "./test.js";

/** Feedback on the site. The same tests run with JavaScript and without. */
export function feedback(): void {
  test("from the foot of a page to the officers’ list", async ({ page, site }) => {
    await page.goto("/survey/luton/code");
    await page.getByRole("contentinfo").getByRole("link", { name: "Give feedback on this website" }).click();
    await expect(page).toHaveURL(/\/help\/luton\/feedback$/);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveTitle(/^Error: What do you think of this website\?/);
    await page.getByRole("alert").getByRole("link", { name: "Write what you think of this website" }).click();
    await expect(page.getByRole("textbox")).toBeFocused();
    await page.getByLabel("What do you think of this website?").fill("The code is hard to read.\nA bigger print helps.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. We have your comment");
    await expect(page.locator("script")).toHaveCount(0);

    await signIn(page, site, "officer");
    await page.getByRole("navigation", { name: "Staff" }).getByRole("link", { name: "Feedback" }).click();
    const comment = page.getByRole("table", { name: "Comments" }).getByRole("row").nth(1);
    await expect(comment).toContainText("/survey/{council}/code");
    await expect(comment.getByRole("paragraph")).toHaveText(["The code is hard to read.", "A bigger print helps."]);
  });
}
