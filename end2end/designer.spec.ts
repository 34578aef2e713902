import type { Page } from "@playwright/test";
import { designer } from "./support/designer.js";
import { Officer } from "./support/officer.js";
import { signIn } from "./support/staff.js";
import { expect, test } from "./support/test.js";

designer(true);

test.describe("what script adds", () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  async function begin(page: Page, site: Parameters<typeof signIn>[1], code: string): Promise<Officer> {
    await signIn(page, site, "officer", "/staff/questions");
    const officer = new Officer(page);
    await officer.begin("Quick", code);
    await officer.section("One");
    await officer.write("Do you like it here?", "One answer of a list");
    await officer.write("What would help?", "A few words");
    return officer;
  }

  const tree = (page: Page) => page.locator("[data-tree] li");

  test("the preview and the checks follow what is typed, and nothing is saved before it is sent", async ({ page, site }) => {
    const officer = await begin(page, site, "quick_preview");
    await officer.follow(/Do you like it here/);
    const frame = page.frameLocator("iframe[data-preview]");
    await expect(frame.locator("h1")).toHaveText("Do you like it here?");
    await page.getByLabel("Question", { exact: true }).fill("Don’t you agree that it is nice here?");
    await expect(frame.locator("h1")).toHaveText("Don’t you agree that it is nice here?");
    await expect(page.locator("#checks")).toContainText("may suggest an answer");
    await expect(page.getByLabel("Question", { exact: true })).toBeFocused();
    // The answers, too, and in the order that they are dragged into.
    await page.locator(".opts .grip").nth(1).dragTo(page.locator(".opts > li").first());
    await expect(frame.locator(".radio label").first()).toContainText("No");
    // Leaving asks first; what is saved is as the server has it.
    const asked = page.waitForEvent("dialog");
    page.getByRole("link", { name: "Question sets" }).first().click().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await officer.press("Save question");
    await officer.says("Saved.");
    await page.reload();
    await expect(frame.locator("h1")).toHaveText("Don’t you agree that it is nice here?");
    await expect(page.getByLabel("Answer 1", { exact: true })).toHaveValue("No");
  });

  test("on a phone the list is folded up beside what is chosen, and stays as somebody unfolds it", async ({ page, site }) => {
    const officer = await begin(page, site, "quick_fold");
    await expect(tree(page).first()).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(tree(page).first()).toBeHidden();
    await officer.unfold("Show all 2 questions (you are on 2)");
    await expect(tree(page).first()).toBeVisible();
    await officer.press("Save question");
    await expect(tree(page).first()).toBeVisible();
  });

  test("a question is dragged to another place, and the focus stays where a button was pressed", async ({ page, site }) => {
    const officer = await begin(page, site, "quick_order");
    await expect(tree(page)).toContainText([/Do you like it here/, /What would help/]);
    await tree(page).nth(1).dragTo(tree(page).nth(0));
    await expect(page.locator("main > [role=status]")).toContainText("Moved.");
    await expect(tree(page)).toContainText([/What would help/, /Do you like it here/]);
    await page.reload();
    await expect(tree(page)).toContainText([/What would help/, /Do you like it here/]);
    // A section goes with all that stands in it.
    await officer.section("Two");
    const sections = page.locator("[data-tree] h3");
    await sections.nth(1).dragTo(sections.nth(0));
    await expect(sections).toHaveText([/^Two/, /^One/]);
    await sections.nth(0).dragTo(sections.nth(1));
    await expect(sections).toHaveText([/^One/, /^Two/]);
    await expect(tree(page)).toContainText([/What would help/, /Do you like it here/]);
    await officer.follow(/Do you like it here/);
    await officer.press(/^Add an answer/);
    await expect(page.getByLabel("Answer 4", { exact: true })).toBeFocused();
    await page.keyboard.type("Partly");
    const up = page.getByRole("button", { name: /Move up: / }).last();
    await up.click();
    await expect(page.getByLabel("Answer 3", { exact: true })).toHaveValue("Partly");
    // A question with something unsaved is not moved: what was typed would be lost.
    await page.getByLabel("Hint", { exact: true }).fill("Unsaved");
    await tree(page).nth(1).dragTo(tree(page).nth(0));
    await expect(page.getByRole("alert")).toContainText("Nothing is moved yet: save the question first");
    await expect(page.getByLabel("Hint", { exact: true })).toHaveValue("Unsaved");
  });

  test("without a connection what was typed stays, and is saved afterwards", async ({ page, site, context, watch }) => {
    watch.allow(/ERR_INTERNET_DISCONNECTED/);
    const officer = await begin(page, site, "quick_offline");
    await page.getByLabel("Hint", { exact: true }).fill("On the train");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Save question" }).click();
    await expect(page.getByRole("alert")).toContainText("there is no connection. What you typed is still here");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("Hint", { exact: true })).toHaveValue("On the train");
    await context.setOffline(false);
    await officer.press("Save question");
    await officer.says("Saved.");
    await page.reload();
    await expect(page.getByLabel("Hint", { exact: true })).toHaveValue("On the train");
  });
});
