import { gzipSync } from "node:zlib";
import { expect, test } from "./support/test.js";

/** The islands of the results pages: small, and they answer. Without them the pages are tried in results.nojs.spec.ts. */

const WARDS = "/results/luton/wards";

test("an island page loads at most 100 KB of script", async ({ page, watch }) => {
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\.(js|wasm)(\?|$)/.test(response.url())) scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(WARDS);
  await expect(page.locator(".readout[role=group]").first()).toBeVisible();
  const sizes = await Promise.all(scripts);
  test.info().annotations.push({ type: "size", description: `${sizes.join(" + ")} bytes gzip` });
  expect(sizes.length).toBeGreaterThanOrEqual(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100 * 1024);
  expect(watch.requests.filter(({ type }) => type === "script").length).toBeGreaterThan(0);
});

test("pages without islands load no script", async ({ page, watch }) => {
  for (const path of ["/", "/results/luton", `${WARDS}/E05014741`, "/results/luton/how", "/results/luton/data", "/staff/sign-in"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(watch.requests.filter(({ type, url }) => type === "script" || url.endsWith(".wasm"))).toEqual([]);
});

test("the chart is read row by row with the arrow keys, in the words of the table", async ({ page }) => {
  await page.goto(WARDS);
  const group = page.getByRole("group", { name: /^Chart of Luton wards/ });
  await group.focus();
  const said = group.locator("[aria-live=polite]");
  await expect(said).toContainText("press the up and down arrow keys");
  const ranked = page.locator("#table tbody tr:not(.tot)");
  await page.keyboard.press("ArrowDown");
  const [name, percent] = [await ranked.first().locator("th").innerText(), await ranked.first().locator("td").first().innerText()];
  await expect(said).toContainText(`${name}: ${percent}`);
  await expect(group.locator("svg:visible .hit.on")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText(await ranked.nth(1).locator("th").innerText());
  await page.keyboard.press("End");
  await expect(said).toContainText(await ranked.last().locator("th").innerText());
  await page.keyboard.press("Home");
  await expect(said).toContainText(name);
});

test("the table is sorted in place, says so, and leaves the page as it is", async ({ page, watch }) => {
  await page.goto(WARDS);
  await expect(page.getByRole("group", { name: /^Chart of Luton wards/ })).toBeVisible();
  const documents = () => watch.requests.filter(({ type }) => type === "document").length;
  const before = documents();
  const names = () => page.locator("#table tbody tr th").allInnerTexts();
  const ranked = await names();
  await page.locator("#table thead").getByRole("link", { name: "Ward", exact: true }).click();
  await expect(page.locator("#table [aria-live=polite]")).toHaveText("Table sorted by Ward");
  const sorted = await names();
  expect(sorted).not.toEqual(ranked);
  expect(sorted.slice(0, -1)).toEqual([...sorted.slice(0, -1)].sort());
  expect(sorted.at(-1), "the council stays last").toBe(ranked.at(-1));
  expect(documents()).toBe(before);
});
