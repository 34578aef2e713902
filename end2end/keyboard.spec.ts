import type { Page } from "@playwright/test";
import { Resident } from "./support/resident.js";
import { WARD, signIn } from "./support/staff.js";
import { DALLOW, EQUALITY, QUESTIONS } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/** With Tab, Space, arrows and Enter alone. */
class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until the control with this name has the focus. */
  async tabTo(name: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let at = 0; at < 40; at++) {
      await this.page.keyboard.press("Tab");
      const here = await this.focused();
      if (typeof name === "string" ? here === name : name.test(here)) return;
      seen.push(here.slice(0, 40));
    }
    throw new Error(`Tab never came to ${name}, only to ${seen.join(" | ")}`);
  }

  /** The name of the control that has the focus. */
  private focused(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.labels?.[0]?.textContent ?? at?.textContent ?? "").trim();
    });
  }

  /** Presses a link or button that leads to another page. */
  async press(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.enter();
  }

  async type(label: string, text: string): Promise<void> {
    await this.tabTo(label);
    await this.page.keyboard.type(text);
    await this.enter();
  }

  private async enter(): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }

  /** Chooses a radio button: Tab leads to the group, at the answer given before if there is one; arrows lead through it. */
  async choose(label: string): Promise<void> {
    const labels = await this.page.locator(".radio label").allTextContents();
    const chosen = await this.page.locator(".radio:has(input:checked) label").allTextContents();
    const from = labels.indexOf(chosen[0] ?? labels[0]!);
    await this.tabTo(labels[from]!);
    await this.page.keyboard.press("Space");
    const steps = labels.indexOf(label) - from;
    for (let at = 0; at < Math.abs(steps); at++) await this.page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
    await expect(this.page.getByRole("radio", { name: label, exact: true })).toBeChecked();
  }
}

/** Walks a page with Tab. Returns the controls whose look does not change when they have the focus. */
async function invisibleFocus(page: Page, most: number): Promise<string[]> {
  // The pseudo-elements and the label are where a radio button's ring may be drawn.
  const look = (focused: boolean) =>
    page.evaluate((focused) => {
      const at = document.activeElement as HTMLElement;
      const marked = focused ? at : document.querySelector<HTMLElement>("[data-looked-at]")!;
      if (focused) {
        document.querySelectorAll("[data-looked-at]").forEach((one) => one.removeAttribute("data-looked-at"));
        marked.setAttribute("data-looked-at", "");
      }
      const label = (marked as HTMLInputElement).labels?.[0];
      const clear = /transparent|rgba\(0, 0, 0, 0\)/;
      const styles = [marked, label].filter((one) => one instanceof HTMLElement).flatMap((one) =>
        [undefined, "::before", "::after"].map((part) => {
          const style = getComputedStyle(one, part);
          // A transparent outline is for forced colours; here it cannot be seen.
          const outline = style.outlineStyle === "none" || clear.test(style.outlineColor) ? "" : style.outline;
          return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth].join(" ");
        }),
      );
      return { name: `${marked.tagName} ${(marked.textContent || marked.id).trim().slice(0, 40)}`, styles: styles.join("|") };
    }, focused);
  const invisible: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (let at = 0; at < most; at++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    const focused = await look(true);
    await page.keyboard.press("Tab");
    const rest = await look(false);
    await page.keyboard.press("Shift+Tab");
    if (focused.styles === rest.styles) invisible.push(focused.name);
  }
  return invisible;
}

test("a whole journey", async ({ page, site }) => {
  test.setTimeout(60_000);
  const keyboard = new Keyboard(page);
  const resident = new Resident(page);
  await resident.open();
  await keyboard.press("Start now");
  await keyboard.type("Enter your access code or return code", site.code());
  await keyboard.type("What is your postcode?", DALLOW.postcode);
  for (const asked of [...QUESTIONS, ...EQUALITY]) {
    if (asked === EQUALITY[0]) await keyboard.press("Continue");
    await resident.onQuestion(asked);
    if (/^\d+$/.test(asked.answer)) {
      await keyboard.type(await resident.heading.innerText(), asked.answer);
    } else {
      await keyboard.choose(asked.answer);
      await keyboard.press("Continue");
    }
  }
  await resident.on("check", "Check your answers");
  for (const { title, answer } of [...QUESTIONS, ...EQUALITY]) await expect(resident.row(title)).toContainText(answer);
  await keyboard.press(`Change your answer: ${QUESTIONS[1]!.title}`);
  await keyboard.choose(QUESTIONS[1]!.other);
  await keyboard.press("Continue");
  await keyboard.press("Send my answers");
  await resident.reference();
});

test("skipping, and an error, whose summary has the focus and leads to the field", async ({ page, site }) => {
  const keyboard = new Keyboard(page);
  const resident = new Resident(page);
  await resident.startWithCode(site.code());
  await keyboard.type("What is your postcode?", DALLOW.postcode);
  await keyboard.press("Continue");
  await resident.toldOff(/Choose an answer/);
  await expect(page.getByRole("alert")).toBeFocused();
  await keyboard.tabTo(/^Choose an answer/);
  await page.keyboard.press("Enter");
  await expect(page.locator("#answer")).toBeFocused();
  await keyboard.press("Skip this question");
  await resident.onQuestion(QUESTIONS[1]!);
});

test("the skip link leads past the header", async ({ page, site }) => {
  const resident = new Resident(page);
  await resident.startWithCode(site.code());
  for (const path of [page.url(), "/survey/luton", "/results/luton/wards", "/staff/sign-in", "/nowhere"]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to main content" });
    await expect(skip, path).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main"), path).toBeFocused();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.getElementById("main")!.contains(document.activeElement)), path).toBe(true);
  }
});

test("the focus can be seen", async ({ page, site }) => {
  test.setTimeout(90_000);
  const resident = new Resident(page);
  const invisible: string[] = [];
  const look = async (name: string) => {
    await page.keyboard.press("Shift");
    for (const control of await invisibleFocus(page, 40)) invisible.push(`${name}: ${control}`);
  };
  await resident.open();
  await look("start");
  await resident.open("code");
  await resident.enterCode("AAAAA AAAAA");
  await look("code");
  await resident.enterCode(site.code());
  await look("postcode");
  await resident.enterPostcode(DALLOW.postcode);
  await look("question");
  await resident.open("ward");
  await look("ward list");
  await page.goto("/results/luton/wards");
  await look("all wards");
  await page.goto(WARD);
  await look("one ward");
  await signIn(page, site, "officer", "/staff/fieldwork");
  await look("fieldwork");
  await page.goto("/staff/weighting");
  await look("weighting");
  expect(invisible).toEqual([]);
});
