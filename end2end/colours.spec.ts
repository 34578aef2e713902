import type { Page } from "@playwright/test";
import { madeOut } from "./support/colours.js";
import { KINDS, openEveryKind, throughEveryKind } from "./support/kinds.js";
import { Resident } from "./support/resident.js";
import { WARD, signIn } from "./support/staff.js";
import { DALLOW } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/** Colours set by the system (Windows contrast themes), dark and light; and movement turned off. */

const SCHEMES = ["dark", "light"] as const;
const pictures = process.env.WARDWISE_PICTURES;

/** Looks at the page that is open in both schemes. */
async function inForcedColours(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  // From here on the focus is shown as to people who use the keyboard.
  await page.keyboard.press("Shift");
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const line of await madeOut(page)) found.push(`${name}, ${colorScheme}: ${line}`);
    if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll("/", "_")}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return found;
}

test("residents’ pages in forced colours", async ({ page, site }) => {
  test.setTimeout(120_000);
  const resident = new Resident(page);
  const found: string[] = [];
  const look = async (name: string) => void found.push(...(await inForcedColours(page, name)));
  await resident.open();
  await page.locator("nav.langs summary").click();
  await look("start");
  await resident.open("code");
  await resident.press("Continue");
  await look("code");
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  await resident.give("Tend to agree");
  await look("question");
  await resident.open("ward");
  await look("ward list");
  await resident.open("stop");
  await look("stop");
  await page.goto("/help/luton/accessibility");
  await look("statement");
  expect(found).toEqual([]);
});

test("nothing moves where people ask for no movement", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const resident = new Resident(page);
  const moving = () =>
    page.evaluate(() => {
      const parts = [undefined, "::before", "::after"];
      const moves = ({ transitionDuration, animationName, scrollBehavior }: CSSStyleDeclaration) =>
        transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || animationName !== "none" || scrollBehavior !== "auto";
      const all = [...document.querySelectorAll("*")].filter((one) => parts.some((part) => moves(getComputedStyle(one, part))));
      return [...all.map(({ tagName, className }) => `${tagName}.${className}`), ...document.getAnimations().map(() => "an animation")];
    });
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  expect(await moving()).toEqual([]);
  for (const path of ["/survey/luton", "/results/luton/wards", WARD, "/staff/sign-in"]) {
    await page.goto(path);
    expect(await moving(), path).toEqual([]);
  }
  await signIn(page, site, "officer", "/staff/weighting");
  expect(await moving(), "weighting").toEqual([]);
});

test("results and pages of staff in forced colours", async ({ page, site }) => {
  test.setTimeout(180_000);
  const found: string[] = [];
  const open = async (path: string) => {
    await page.goto(path);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    found.push(...(await inForcedColours(page, path)));
  };
  for (const path of ["/", "/results/luton", "/results/luton/wards", WARD, "/staff/sign-in"]) await open(path);
  await signIn(page, site, "officer", "/staff/fieldwork");
  for (const path of ["/staff/fieldwork", "/staff/weighting", "/staff/paper", "/staff/languages"]) await open(path);
  expect(found).toEqual([]);
});

// Last: it opens another survey in place of the first.
test("every kind of answer in forced colours", async ({ page, site }) => {
  test.setTimeout(180_000);
  const looked = ["heard", "took-part", "main-language", "improve", "satisfied-life", "rent-error", "last-visit-error", "change", "park-place", "check"];
  expect([...KINDS.map(({ path }) => path), "check"]).toEqual(expect.arrayContaining(looked.map((name) => name.replace("-error", ""))));
  await openEveryKind(site);
  const found: string[] = [];
  await throughEveryKind(page, async (name) => {
    if (looked.includes(name)) found.push(...(await inForcedColours(page, name)));
  });
  expect(found).toEqual([]);
});
