import { readFile } from "node:fs/promises";
import { type Browser, type Page } from "@playwright/test";
import { Resident } from "./resident.js";
import { DALLOW } from "./survey.js";
import { figure, leave, signIn } from "./staff.js";
import { type Site, expect, test } from "./test.js";

/** A paper questionnaire from the printer to the count: printed, keyed by two people, settled. */

/** What one person reads on the paper: the postcode, and the number of a box at each question. */
export async function typePaper(page: Page, boxes: Record<string, string>): Promise<void> {
  await page.getByLabel("1. Postcode").fill(DALLOW.postcode);
  for (const [code, box] of Object.entries(boxes)) await page.locator(`[id="q-${code}"]`).fill(box);
}

/** Types a code or a number on the list of papers. */
export async function enterPaper(page: Page, typed: string): Promise<void> {
  await page.goto("/staff/paper");
  await page.getByLabel("Access code or paper number").fill(typed);
  await leave(page, page.getByRole("button", { name: "Continue" }));
}

async function completeNow(page: Page): Promise<number> {
  await page.goto("/staff/fieldwork");
  return figure(page, "Complete, random invitation");
}

export function paper(options: Parameters<Browser["newContext"]>[0] = {}): void {
  test("a paper is printed, keyed twice, settled and counted", async ({ page: officer, site, browser }) => {
    test.setTimeout(90_000);
    const other = await site.browser(browser, options);
    const administrator = await other.newPage();
    await signIn(officer, site, "officer");
    await signIn(administrator, site, "administrator");
    const before = await completeNow(officer);

    await officer.getByRole("link", { name: "Paper questionnaires" }).click();
    await officer.getByLabel("Size").selectOption("large");
    const [download] = await Promise.all([
      officer.waitForEvent("download", { timeout: 40_000 }),
      officer.getByRole("button", { name: "Make the PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("luton-wave-2-questionnaire-en-large-print.pdf");
    expect((await readFile(await download.path())).subarray(0, 8).toString()).toBe("%PDF-1.7");

    const code = site.code();
    await enterPaper(officer, "K7RM4");
    await expect(officer.getByRole("alert")).toContainText("Check the access code");
    await enterPaper(officer, code.toLowerCase());
    await expect(officer.locator("h1")).toHaveText("Key paper 1");
    await typePaper(officer, { cohesion_area: "44", cohesion_city: "2", adults: "2" });
    await officer.getByRole("button", { name: "Save this paper" }).click();
    await expect(officer.getByRole("alert")).toContainText("There is no box ‘44’");
    await officer.getByRole("alert").getByRole("link").click();
    await expect(officer.locator("#q-cohesion_area")).toBeFocused();
    await expect(officer.locator("#q-cohesion_city")).toHaveValue("2");
    // As a clerk types: the number and Tab, without the mouse.
    await officer.keyboard.press("ControlOrMeta+a");
    await officer.keyboard.type("1");
    await officer.keyboard.press("Enter");
    await expect(officer.getByRole("status")).toContainText("The paper is keyed once");

    const resident = new Resident(await (await site.browser(browser, options)).newPage());
    await resident.open("code");
    await resident.enterCode(code);
    await expect(resident.page.getByRole("alert")).toContainText("already been sent");

    await enterPaper(administrator, "1");
    await expect(administrator.locator("h1")).toHaveText("Key paper 1 again");
    await expect(administrator.locator("#q-adults")).toHaveValue("");
    await typePaper(administrator, { cohesion_area: "1", cohesion_city: "3", adults: "2" });
    await administrator.getByRole("button", { name: "Save this paper" }).click();
    await expect(administrator.getByRole("status")).toContainText("The two keyings differ");
    expect(await completeNow(officer)).toBe(before);
    await officer.goto("/staff/paper");
    await expect(officer.getByRole("table", { name: "Papers being keyed" })).toContainText("Somebody else settles the differences.");

    await administrator.getByRole("link", { name: "Settle the differences" }).click();
    await expect(administrator.locator("main").getByRole("group").first()).toContainText("3.");
    await administrator.getByRole("button", { name: "Settle and complete" }).click();
    await expect(administrator.getByRole("alert").getByRole("link")).toHaveCount(2);
    await administrator.locator("label").getByText(/^First: /).click();
    await administrator.locator("label").getByText("The paper is clear: one of us mistyped").click();
    await administrator.getByRole("button", { name: "Settle and complete" }).click();
    await expect(administrator.getByRole("status")).toContainText("The differences are settled");

    expect(await completeNow(officer)).toBe(before + 1);
    await expect(officer.getByText("1 of the complete ones came on paper.")).toBeVisible();
    await other.close();
  });

  test("the copy of the answers is saved as a file", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    await resident.press("Send my answers");
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 40_000 }),
      page.getByRole("link", { name: "Save a copy as a PDF file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("copy-of-your-answers.pdf");
    expect((await readFile(await download.path())).subarray(0, 8).toString()).toBe("%PDF-1.7");
  });
}
