import { type Page, type TestInfo, expect } from "@playwright/test";
import { judge } from "./axe.js";
import { type Change, misfits } from "./reflow.js";
import { ATTACHED, type Attached, type Seen } from "./seen.js";
import { STRIP } from "./survey.js";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** How each page is seen: on a phone and a computer, judged by axe-core; on a computer zoomed in to 400% and 200%; spaced out; with large text. */
const VIEWS: { size: { width: number; height: number }; axe: boolean; changes: Change[] }[] = [
  { size: PHONE, axe: true, changes: ["plain"] },
  // WCAG 1.4.10: 1280 × 1024 at 400%.
  { size: { width: 320, height: 256 }, axe: false, changes: ["plain", "spacing"] },
  { size: { width: 640, height: 450 }, axe: false, changes: ["plain"] },
  { size: DESK, axe: true, changes: ["plain", "spacing", "text"] },
];

/** Looks at pages one after another, and says at the end everything that is wrong with them. */
export class Looks {
  private readonly found: string[] = [];
  private readonly seen: Seen[] = [];

  constructor(
    private readonly page: Page,
    private readonly info: TestInfo,
    /** The tag of the language that every page is in. */
    readonly language = "en",
  ) {
    info.setTimeout(600_000);
  }

  /** Looks at the page that is open. `strip`: it shows or collects data, so it must say what data that is. */
  async at(name: string, strip = true): Promise<void> {
    // With its style sheet: text can be there before it.
    await this.page.waitForLoadState();
    await this.once(name, strip);
    for (const { size, axe, changes } of VIEWS) {
      await this.page.setViewportSize(size);
      if (axe) {
        const { rules, violations, incomplete } = await judge(this.page);
        this.seen.push({ page: name, language: this.language, width: size.width, rules, violations, incomplete });
        for (const { rule, help, where } of violations) this.wrong(name, `${size.width} wide: ${rule}: ${help}: ${where.join(", ")}`);
      }
      for (const line of await misfits(this.page, changes)) this.wrong(name, `${size.width} wide: ${line}`);
    }
    await this.page.setViewportSize(PHONE);
  }

  /** What does not change with the width. */
  private async once(name: string, strip: boolean): Promise<void> {
    const { headings, strips, lang } = await this.page.evaluate((text) => {
      const strips = [...document.querySelectorAll("aside.demo")].filter((one) => one.textContent?.includes(text) && one.checkVisibility());
      return { headings: document.querySelectorAll("h1").length, strips: strips.length, lang: document.documentElement.lang };
    }, STRIP);
    if (headings !== 1) this.wrong(name, `${headings} headings of the first level`);
    // In other languages the strip has other words.
    if (this.language === "en" && strips !== (strip ? 1 : 0)) this.wrong(name, `the strip is there ${strips} times`);
    const wanted = this.language.split("-")[0];
    if (lang !== wanted) this.wrong(name, `the page is in “${lang}”, not in “${wanted}”`);
  }

  private wrong(name: string, what: string): void {
    this.found.push(`${name}: ${what}`);
  }

  /** Fails the test where anything is wrong. What was seen is attached before: a violation is recorded too. */
  async end(): Promise<void> {
    const attached: Attached = { browser: `Chromium ${this.page.context().browser()?.version()}`, seen: this.seen };
    await this.info.attach(ATTACHED, { body: JSON.stringify(attached), contentType: "application/json" });
    expect(this.seen.length).toBeGreaterThan(0);
    expect(this.found).toEqual([]);
  }
}
