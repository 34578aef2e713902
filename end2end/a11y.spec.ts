import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Look, publicPages, publishingPages, residentPages, staffPages } from "./support/pages.js";
import { STRIP } from "./support/survey.js";
import { type Site, expect, test } from "./support/test.js";

/** Every page and every error state: no violation that axe can find, nothing wider than the screen, one heading. */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, in a line for each. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** How far the page reaches beyond the screen, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function lookThrough(page: Page, all: (look: Look) => Promise<void>): Promise<void> {
  test.setTimeout(300_000);
  const found: string[] = [];
  const size = page.viewportSize()!;
  await all(async (name, strip = true) => {
    for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
    const headings = await page.locator("h1").count();
    if (headings !== 1) found.push(`${name}: ${headings} headings of the first level`);
    const strips = await page.locator("aside.demo").filter({ hasText: STRIP, visible: true }).count();
    if (strips !== (strip ? 1 : 0)) found.push(`${name}: the strip is there ${strips} times`);
    // The narrowest screen that WCAG 1.4.10 asks for, besides the usual phone.
    for (const width of size.width < 400 ? [320, size.width] : [size.width]) {
      await page.setViewportSize({ ...size, width });
      const wide = await overflow(page);
      if (wide > 0) found.push(`${name}: ${wide} pixels wider than ${width}`);
    }
  });
  expect(found).toEqual([]);
}

test("public pages", ({ page }) => lookThrough(page, (look) => publicPages(page, look)));

test("the resident’s pages", ({ page, site }: { page: Page; site: Site }) => lookThrough(page, (look) => residentPages(page, site, look)));

test("pages of staff", ({ page, site }) => lookThrough(page, (look) => staffPages(page, site, look)));

test("pages on the way to publishing", ({ page, site }) => lookThrough(page, (look) => publishingPages(page, site, look)));
