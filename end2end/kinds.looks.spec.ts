import AxeBuilder from "@axe-core/playwright";
import { openEveryKind, throughEveryKind } from "./support/kinds.js";
import { expect, test } from "./support/test.js";

/** Every kind of answer, asked and refused, as axe and narrow screens see it. */

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test("every kind of answer is accessible and fits its screen", async ({ page, site }, info) => {
  test.setTimeout(240_000);
  await openEveryKind(site);
  const found: string[] = [];
  const size = page.viewportSize()!;
  const pictures = process.env.WARDWISE_PICTURES;
  await throughEveryKind(page, async (name) => {
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, nodes } of violations) found.push(`${name}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    for (const width of size.width < 400 ? [320, size.width] : [size.width]) {
      await page.setViewportSize({ ...size, width });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) found.push(`${name}: ${over} pixels wider than ${width}`);
    }
    if (pictures) await page.screenshot({ path: `${pictures}/${info.project.name}-${name}.png`, fullPage: true });
  });
  expect(found).toEqual([]);
});
