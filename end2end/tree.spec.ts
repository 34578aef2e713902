import type { Page } from "@playwright/test";
import { openEveryKind, throughEveryKind } from "./support/kinds.js";
import { Resident } from "./support/resident.js";
import { WARD, leave } from "./support/staff.js";
import { DALLOW, QUESTIONS, SURVEY } from "./support/survey.js";
import { type Site, expect, test } from "./support/test.js";
import { outline, readsAs } from "./support/tree.js";

/** What screen readers are told, page by page. */

test.describe.configure({ timeout: 180_000 });

test("the way into the survey", async ({ page, site }) => {
  const resident = new Resident(page);
  await resident.open();
  await readsAs(page, "start", "body");
  await page.locator("nav.langs summary").click();
  await readsAs(page, "languages, as links", "nav.langs");
  await resident.open("code");
  await page.locator("nav.langs summary").click();
  await readsAs(page, "languages, as buttons of the form", "nav.langs");
  await readsAs(page, "code");
  await resident.press("Continue");
  await readsAs(page, "code, with an error", "body");
  await resident.enterCode(site.code());
  await readsAs(page, "postcode");
  await resident.enterPostcode("LU");
  await readsAs(page, "postcode, with an error");
  await resident.open("ward");
  await readsAs(page, "ward list");
  await resident.press("Continue");
  await readsAs(page, "ward list, with an error");
  await resident.open("open");
  await readsAs(page, "open link");
  await resident.open("expired");
  await readsAs(page, "expired");
  await resident.open("withdraw");
  await readsAs(page, "withdraw");
  await resident.press("Continue");
  await readsAs(page, "withdraw, with an error");
});

test("the questions of the survey, to the end", async ({ page, site }) => {
  const resident = new Resident(page);
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  await readsAs(page, "radio buttons");
  await resident.press("Continue");
  await readsAs(page, "radio buttons, with an error");
  for (const asked of QUESTIONS) {
    if (asked === QUESTIONS.at(-1)) {
      await readsAs(page, "a number");
      await resident.press("Continue");
      await readsAs(page, "a number, with an error");
    }
    await resident.answer(asked.answer);
  }
  await readsAs(page, "about you");
  await resident.press("Skip all of these questions");
  await readsAs(page, "check answers");
  await resident.open("stop");
  await readsAs(page, "stop");
  await resident.open("check");
  await resident.send();
  await readsAs(page, "done");
  await resident.open("copy");
  await readsAs(page, "copy");
});

/** A question and its error, in a language. */
async function question(page: Page, site: Site, tag: string): Promise<void> {
  const resident = new Resident(page);
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  await page.goto(`${SURVEY}/${QUESTIONS[0]!.path}?language=${tag}`);
  await readsAs(page, `radio buttons in ${tag}`, "body");
  await leave(page, page.locator("main form button.btn"));
  await readsAs(page, `radio buttons in ${tag}, with an error`);
}

for (const tag of ["ar", "en-x-easyread"]) {
  test(`a question in ${tag}`, ({ page, site }) => question(page, site, tag));
}

test("results", async ({ page }) => {
  // Tables that are folded up are part of the page.
  const unfold = () => page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await page.goto(WARD);
  await unfold();
  await readsAs(page, "one ward", "main", outline);
  await page.goto("/results/luton/wards");
  await unfold();
  // The chart is read row by row once its script has come.
  await page.locator(".readout[role=group]").waitFor();
  await readsAs(page, "all wards", "main", outline);
});

/** Kinds of answers not asked above. */
const OTHERS: Record<string, string> = {
  heard: "an answer with a text beside it",
  "took-part": "checkboxes",
  "main-language": "a list that opens",
  improve: "an order of choice",
  "satisfied-life": "a scale",
  proud: "a statement of several",
  rent: "an amount",
  "last-visit": "a date",
  travel: "a length of time",
  "one-word": "a short text",
  change: "a long text",
  "work-place": "another postcode",
  "shops-place": "another ward list",
  "park-place": "a map of wards",
};

// Last: it opens another survey in place of the first.
test("every other kind of answer, asked and refused", async ({ page, site }) => {
  await openEveryKind(site);
  // Some questions come in an order that is drawn, and so do the choices of one.
  const anywhere = (text: string) => text.replace(/Question \d+ of/g, "Question N of");
  const inOrder = (text: string) => anywhere(text).replace(/(^\s*- option .*\n)+/gm, (all) => `${all.trimEnd().split("\n").sort().join("\n")}\n`);
  const read = new Set<string>();
  await throughEveryKind(page, async (name) => {
    const path = name.replace(/-error$/, "");
    const called = OTHERS[path];
    if (!called) return;
    read.add(path);
    await readsAs(page, name === path ? called : `${called}, with an error`, "main", path === "improve" ? inOrder : anywhere);
  });
  expect([...read].sort()).toEqual(Object.keys(OTHERS).sort());
});
