import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { Resident } from "./support/resident.js";
import { WARD, asNumber, figure, signIn } from "./support/staff.js";
import { type Site, expect, test } from "./support/test.js";

/** The whole round: a resident answers, an officer weighs and publishes, a councillor and everybody read. */

const COMPLETE = "Complete, random invitation";
const BY_WARD = /^Responses by ward/;

/** Complete responses in all, by open link, and the sum over the wards: of the address invited, not where people live. */
async function counts(page: Page): Promise<{ all: number; open: number; wards: number }> {
  await page.goto("/staff/fieldwork");
  const rows = await page.getByRole("table", { name: BY_WARD }).locator("tbody tr:not(.tot) td:nth-of-type(2)").allInnerTexts();
  const wards = rows.map(asNumber).reduce((sum, complete) => sum + complete, 0);
  return { all: await figure(page, COMPLETE), open: await figure(page, "Complete, open link"), wards };
}

/** What a ward page says of its base, and every figure on it. */
async function wardFigures(page: Page): Promise<{ took: number; gave: number; worth: number; all: string }> {
  await page.goto(WARD);
  await expect(page.locator("h1")).toContainText("Dallow");
  return {
    took: await figure(page, "Took part in Dallow"),
    gave: await figure(page, "Gave a view on this question"),
    worth: await figure(page, "Worth as much as a simple random sample of"),
    all: (await page.locator("table").allTextContents()).join("\n"),
  };
}

async function answerAs(page: Page, site: Site, code: string | undefined, sendTwice = false): Promise<void> {
  const resident = new Resident(page);
  if (code) await resident.startWithCode(code);
  else await resident.startWithoutCode();
  await resident.goToCheck();
  if (sendTwice) await page.getByRole("button", { name: "Send my answers" }).dblclick();
  else await resident.press("Send my answers");
  await resident.reference();
}

test("an answer reaches the councillor’s page by way of weighting and publishing", async ({ page: officer, site, browser }) => {
  test.setTimeout(90_000);
  const [street, ward] = [await site.browser(browser), await site.browser(browser)];
  const [resident, councillor, anybody] = [await street.newPage(), await ward.newPage(), await street.newPage()];
  await signIn(officer, site, "officer");
  await signIn(councillor, site, "councillor");
  const before = { counts: await counts(officer), ward: await wardFigures(councillor) };
  expect((await wardFigures(anybody)).all).toBe(before.ward.all);

  // One resident of Dallow sends the answers twice: the count rises by one.
  await answerAs(resident, site, site.code(), true);
  expect(await counts(officer)).toEqual({ ...before.counts, all: before.counts.all + 1, wards: before.counts.wards + 1 });
  // Somebody by open link is counted apart.
  await street.clearCookies();
  await answerAs(resident, site, undefined);
  expect(await counts(officer)).toEqual({ all: before.counts.all + 1, open: before.counts.open + 1, wards: before.counts.wards + 1 });
  // Nothing is published by answering.
  expect(await wardFigures(anybody)).toEqual(before.ward);

  await officer.getByRole("link", { name: "Weight these responses" }).click();
  await expect(officer.locator("#set")).toContainText("1 complete response has come in since these weights were made");
  await officer.getByRole("button", { name: "Run weighting" }).click();
  await expect(officer.getByRole("status")).toContainText("The weighting is done");
  const set = officer.locator("#set");
  expect(await figure(officer, "Responses")).toBe(before.counts.all + 1);
  expect(await figure(officer, "Effective base")).toBeLessThan(before.counts.all);
  await expect(set).toContainText("Targets met.");
  await expect(set.getByRole("heading", { name: "Before and after" })).toBeVisible();
  await expect(set).toContainText("Made by Demonstration officer");
  await expect(officer.locator("#sets li")).toHaveCount(2);
  expect(await wardFigures(anybody)).toEqual(before.ward);

  await officer.getByRole("link", { name: "Publish these results" }).click();
  await expect(officer.locator("h1")).toHaveText(/^Publish .*\?$/);
  await expect(officer.getByText("The wave is still open.")).toBeVisible();
  await expect(officer.locator("dl.publish")).toContainText("They stay readable at their own address, marked as replaced");
  await officer.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(officer.locator("h1")).toHaveText(/ is published$/);
  await expect(officer.getByText("These results take the place of the results published on")).toBeVisible();

  // The base rises by one and every figure is worked out anew, for the councillor and for everybody alike.
  const after = await wardFigures(councillor);
  expect(after.took).toBe(before.ward.took + 1);
  expect(after.gave).toBe(before.ward.gave + 1);
  expect(after.all).not.toBe(before.ward.all);
  expect(await wardFigures(anybody)).toEqual(after);
  await anybody.goto("/results/luton");
  expect(await figure(anybody, "Took part")).toBe(before.counts.all + 1);
  await officer.goto("/staff/audit");
  const events = officer.getByRole("table", { name: "Audit events" }).getByRole("row");
  await expect(events.filter({ hasText: "Demonstration officer" }).filter({ hasText: "Published results" })).toHaveCount(1);
  await expect(events.filter({ hasText: "Demonstration officer" }).filter({ hasText: "Ran the weighting" })).toHaveCount(1);
  await Promise.all([street.close(), ward.close()]);
});

test("what was replaced stays readable at its own address", async ({ page, site }) => {
  await page.goto("/results/luton/data");
  const citation = await page.locator("main").innerText();
  const id = /publication ([0-9a-f-]{36})/.exec(citation)![1]!;
  const old = await wardFigures(page);
  await signIn(page, site, "officer", "/staff/weighting");
  await page.getByRole("button", { name: "Run weighting" }).click();
  await page.getByRole("link", { name: "Publish these results" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.goto(`${WARD}?publication=${id}`);
  await expect(page.getByText("These figures have been replaced.")).toBeVisible();
  expect((await page.locator("table").allTextContents()).join("\n")).toBe(old.all);
  await page.getByRole("link", { name: "See the current figures" }).click();
  await expect(page.getByText("These figures have been replaced.")).toHaveCount(0);
});

test("publishing pressed twice makes one publication", async ({ page, site }) => {
  await signIn(page, site, "officer", "/staff/weighting");
  const published = async () => {
    await page.goto("/staff/audit");
    return page.getByRole("table", { name: "Audit events" }).getByRole("row").filter({ hasText: "Published results" }).count();
  };
  const before = await published();
  await page.goto("/staff/weighting");
  await page.getByRole("link", { name: /^Publish these results/ }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).dblclick();
  await expect(page.locator("h1")).toHaveText(/ is published$/);
  expect(await published()).toBe(before + 1);
});

test("fieldwork is sorted by its headings and shows the other wave", async ({ page, site }) => {
  await signIn(page, site, "officer", "/staff/fieldwork");
  const names = () => page.getByRole("table", { name: BY_WARD }).getByRole("rowheader").allInnerTexts();
  await page.getByRole("table", { name: BY_WARD }).getByRole("link", { name: "Ward", exact: true }).click();
  const sorted = (await names()).slice(0, -1);
  expect(sorted).toHaveLength(20);
  expect(sorted).toEqual([...sorted].sort());
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
  await page.getByLabel("Wave", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText(/Closed: the last day was/)).toBeVisible();
});

test("the responses are downloaded, and the download is recorded", async ({ page, site }) => {
  await signIn(page, site, "officer", "/staff/fieldwork");
  const complete = (await figure(page, COMPLETE)) + (await figure(page, "Complete, open link"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the responses (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^luton-wave-2-responses\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(complete + 1);
  expect(lines[0]).toMatch(/^respondent_id,route,stratum,ward,base_weight,weight,cohesion_area,/);
  await page.goto("/staff/audit");
  await expect(page.getByRole("table", { name: "Audit events" }).getByRole("row").nth(1)).toContainText("Downloaded");
});
