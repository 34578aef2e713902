import { KINDS, openEveryKind, throughEveryKind } from "./support/kinds.js";
import { Looks } from "./support/looks.js";
import { TAG } from "./support/seen.js";
import { expect, test } from "./support/test.js";

/** Every kind of answer, asked and refused: see `Looks` for what is looked at. */

test.describe.configure({ mode: "parallel" });

test("every kind of answer is accessible and fits its screen", { tag: TAG }, async ({ page, site }, info) => {
  await openEveryKind(site);
  const looks = new Looks(page, info);
  const pictures = process.env.WARDWISE_PICTURES;
  await throughEveryKind(page, async (name) => {
    await looks.at(`every kind: ${name}`);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  });
  await looks.end();
});

/** One of each kind of control. */
const CONTROLS = ["heard", "took-part", "main-language", "improve", "satisfied-life", "rent", "last-visit", "travel", "change", "park-place"];

// The wording of this survey is English only; labels of fields, marks and buttons are in the language.
for (const tag of ["en-x-easyread", "cy", "pl", "ro", "ar", "ur", "bn"]) {
  test(`one of each kind of control in ${tag}`, { tag: TAG }, async ({ page, site }, info) => {
    expect(KINDS.map(({ path }) => path)).toEqual(expect.arrayContaining(CONTROLS));
    await openEveryKind(site);
    const looks = new Looks(page, info, tag);
    await throughEveryKind(page, async (name) => {
      if (!CONTROLS.includes(name)) return;
      const here = new URL(page.url());
      await page.goto(`${here.pathname}?language=${tag}`);
      await looks.at(`every kind: ${name}`);
      await page.goto(`${here.pathname}?language=en`);
    });
    await looks.end();
  });
}
