import { judge } from "./support/axe.js";
import { Looks } from "./support/looks.js";
import { administratorPages, designerPages, interviewPages, otherStaffPages, peoplePages, publicPages, publishingPages } from "./support/pages.js";
import { TAG } from "./support/seen.js";
import { expect, test } from "./support/test.js";

/** Every page in English that is not a resident's, and its error states: see `Looks` for what is looked at. */

test.describe.configure({ mode: "parallel" });

for (const [name, pages] of [
  ["public pages", (page, _, looks) => publicPages(page, looks)],
  ["an administrator’s pages", administratorPages],
  ["pages of other staff", otherStaffPages],
  ["inviting, links and the second factor", peoplePages],
  ["question sets and the council", designerPages],
  ["an interviewer’s pages", interviewPages],
  ["pages on the way to publishing", publishingPages],
] as [string, typeof administratorPages][]) {
  test(name, { tag: TAG }, async ({ page, site, watch }, info) => {
    // Forms of the designer are sent without leaving the page: what is refused there is no page of its own.
    watch.allow(/status of 422/);
    const looks = new Looks(page, info);
    await pages(page, site, looks);
    await looks.end();
  });
}

test("axe-core looks at what is new in WCAG 2.2 too", async ({ page, site }) => {
  await page.goto(`${site.url}/`);
  await page.locator("main").evaluate((main) => {
    for (const text of ["a", "b"]) {
      const button = Object.assign(document.createElement("button"), { textContent: text, className: "linkbtn" });
      Object.assign(button.style, { width: "10px", height: "10px", minHeight: "0", padding: "0", overflow: "hidden" });
      main.append(button);
    }
  });
  const { rules, violations } = await judge(page);
  expect(rules).toContain("target-size");
  expect(violations.map(({ rule }) => rule)).toContain("target-size");
});
