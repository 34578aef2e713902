import { WARD, asNumber, figure, signIn } from "./staff.js";
import { expect, test } from "./test.js";

const INTERVAL = /likely \d+% to \d+%|between \d+% and \d+%/;
/** How a figure is compared, however the demonstration's dice fell. */
const AGAINST_REST = /That is (not clearly different from|higher than|lower than) the rest of Luton/;
const AGAINST_LAST = /It is (up|down) on autumn \d{4}|We cannot tell whether the figure has changed since autumn \d{4}/;

/** What councillors and everybody read. The same tests run with JavaScript and without. */
export function results(): void {
  test("a councillor lands on their own ward, with both segments, intervals and comparisons in words", async ({ page, site }) => {
    await signIn(page, site, "councillor");
    await expect(page.locator("h1")).toContainText("Your ward");
    await expect(page.locator("h1")).toContainText("Dallow: do people from different backgrounds get on well together?");
    const answer = page.locator(".answer");
    for (const words of [/residents of Dallow/, INTERVAL, /people gave a view/, AGAINST_REST, AGAINST_LAST, /Asked about Luton as a whole/]) {
      await expect(answer).toContainText(words);
    }
    const [took, gave] = [await figure(page, "Took part in Dallow"), await figure(page, "Gave a view on this question")];
    expect(gave).toBeGreaterThan(9);
    expect(took).toBeGreaterThanOrEqual(gave);
    const segments = page.locator("#two");
    for (const segment of ["In their local area", "In Luton as a whole"]) {
      const card = segments.locator(".box").filter({ has: page.getByRole("heading", { name: segment }) });
      await expect(card.locator(".big")).toContainText(/\d+%/);
      await expect(card).toContainText(/(Not clearly different|Higher|Lower)/);
      await expect(card).toContainText(/(No clear change|Up|Down) since autumn/);
    }
    await expect(page.getByRole("navigation", { name: "Results" }).getByRole("link", { name: "Your ward" })).toHaveAttribute("aria-current", "page");
  });

  test("the public reads the same figures as the councillor, without signing in", async ({ page, site }) => {
    const read = async () => {
      await page.goto(WARD);
      await expect(page.locator(".answer")).toBeVisible();
      return [await page.locator(".answer").innerText(), ...(await page.locator("table").allTextContents())];
    };
    const everybody = await read();
    await expect(page.locator("h1")).toContainText("Ward results");
    await signIn(page, site, "councillor");
    expect(await read()).toEqual(everybody);
    await page.context().clearCookies();
    expect(await read()).toEqual(everybody);
  });

  test("from the first page to the council, the wards and a ward", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle("Wardwise: residents’ surveys");
    await page.getByRole("link", { name: "See the results of Luton Council" }).click();
    await expect(page.locator("h1")).toContainText("What people in Luton think");
    await expect(page.getByText("people drawn at random told us")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Answers through the open link" })).toBeVisible();
    await expect(page.getByText("They were not drawn at random: they chose to answer.")).toBeVisible();
    await page.getByRole("navigation", { name: "Results" }).getByRole("link", { name: "Wards" }).click();
    await expect(page.locator("h1")).toContainText("All 20 wards");
    await expect(page.locator("h1")).toContainText("local area");
    await page.locator("#table").getByRole("link", { name: "Farley" }).click();
    await expect(page.locator("h1")).toContainText("Farley: do people from different backgrounds get on well together?");
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "All wards" }).click();
    await expect(page.locator("h1")).toContainText("All 20 wards");
  });

  test("all wards: a row for each with base, interval and mark, and a map", async ({ page }) => {
    await page.goto("/results/luton/wards");
    const rows = page.locator("#table tbody tr:not(.tot)");
    await expect(rows).toHaveCount(20);
    for (const text of await rows.allInnerTexts()) {
      // A withheld ward shows [c] in place of every figure.
      expect(text).toMatch(/\d+%.*\d+% to \d+%.*(= Not clearly different|↑ Higher|↓ Lower)|\[c\]/s);
    }
    const total = page.locator("#table tbody tr.tot");
    await expect(total).toContainText(/\d+%/);
    const map = page.locator("#map-section svg[role=img]");
    await expect(map).toBeVisible();
    await expect(map.locator("path, polygon")).not.toHaveCount(0);
    await expect(page.locator("#map-section")).toContainText(/Boundaries are simplified/);
    await expect(map).toHaveAccessibleName(/Map of Luton wards/);
    for (const chart of await page.locator("main svg[role=img]:visible").all()) await expect(chart).toHaveAccessibleName(/./);
  });

  test("another question and another wave are chosen without script", async ({ page }) => {
    await page.goto(WARD);
    await page.getByLabel("Question").selectOption({ label: "Trust Luton Council" });
    await page.getByLabel("Wave", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/question=trust-council&wave=1/);
    await expect(page.locator("h1")).toContainText(/Dallow: .*trust/);
    await expect(page.locator(".answer")).toContainText("This is the first wave, so there is nothing earlier to compare with.");
  });

  test("the table of wards is sorted by its headings", async ({ page }) => {
    await page.goto("/results/luton/wards");
    const names = () => page.locator("#table tbody tr:not(.tot) th").allInnerTexts();
    await page.locator("#table").getByRole("link", { name: "Ward", exact: true }).click();
    await expect(page.locator("#table thead th").first()).toHaveAttribute("aria-sort", "ascending");
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b, "en")));
    await page.locator("#table thead").getByRole("link", { name: /^Effective base/ }).click();
    await expect(page.locator("#table th[aria-sort=descending]")).toContainText("Effective base");
    const bases = (await page.locator("#table tbody tr:not(.tot) td:nth-of-type(6)").allInnerTexts()).filter((text) => /\d/.test(text)).map(asNumber);
    expect(bases).toEqual([...bases].sort((a, b) => b - a));
  });

  test("what does not exist says so", async ({ page }) => {
    for (const path of [
      "/results/luton/wards/E05000000",
      "/results/luton/wards/nothing",
      "/results/luton/wards?question=nothing",
      "/results/luton?wave=9",
      "/results/luton?publication=nothing",
      "/results/luton?publication=00000000-0000-7000-8000-000000000000",
      "/results/nowhere",
      "/results/nowhere/wards/E05014741",
    ]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator("h1"), path).toHaveText("Page not found");
    }
  });

  test("how it was done names the method, the wording and the sources", async ({ page }) => {
    await page.goto("/results/luton/how");
    const main = page.locator("main");
    for (const words of ["The answers are invented.", "Raking", "To what extent do you agree or disagree that your local area"]) {
      await expect(main).toContainText(new RegExp(words, "i"));
    }
  });
}
