import { type Locator, type Page, expect } from "@playwright/test";

/** What differs from one run to the next, and what stands for it. */
const VARYING: [RegExp, string][] = [
  [/\d{1,2} \p{L}+ 20\d\d/gu, "DATE"],
  [/[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}/g, "REFERENCE"],
];

/**
 * What a screen reader is told of a part of the page, in order: the page's title and language, roles and names, and under them which control is
 * described by what, and which is wrong. Addresses are left out.
 */
export async function tree(page: Page, part: Locator): Promise<string> {
  const spoken = (await part.ariaSnapshot()).split("\n").filter((line) => !/^\s*- \/url:/.test(line));
  const described = await part.evaluate((part) => {
    const text = (ids: string | null) => (ids ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const there = [...part.querySelectorAll("[aria-describedby], [aria-invalid]")].filter((one) => one.checkVisibility());
    return there.map((one) => {
      const name = one.id || one.querySelector("legend h1")?.textContent || one.tagName;
      const wrong = one.getAttribute("aria-invalid") === "true" ? " [wrong]" : "";
      return `${one.tagName.toLowerCase()} ${words(name)}${wrong}: ${words(text(one.getAttribute("aria-describedby")).join(" "))}`;
    });
  });
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  const lines = [`title: ${await page.title()}`, `language: ${lang} ${dir}`, ...spoken, ...described.map((line) => `described: ${line}`)];
  return VARYING.reduce((text, [from, to]) => text.replace(from, to), `${lines.join("\n")}\n`);
}

/** The tree is as stored in `trees/`. A change is stored by `playwright test tree.spec --update-snapshots`, and read by a person before it is committed. */
export async function readsAs(page: Page, name: string, part = "main", adjust = (text: string) => text): Promise<void> {
  expect.soft(adjust(await tree(page, page.locator(part)))).toMatchSnapshot(`${name}.txt`);
}

/** Roles of what stands on a page of results whatever the figures are. */
const LASTING = /^\s*- '?(heading|navigation|combobox|button|figure|img|table|columnheader|group|main)\b/;

/** The outline of a page of results: figures, and what is said of them, come from the demonstration and move from day to day. */
export function outline(text: string): string {
  const lines = text.split("\n").filter((line) => line.startsWith("language:") || LASTING.test(line));
  return `${lines.join("\n")}\n`
    .replace(/^(\s*)- '?img ".*$/gm, "$1- img NAMED")
    // Marks inside a drawing: as many as there are figures, and part of what its name says.
    .replace(/^\s*- img(:.*)?\n/gm, "")
    .replace(/spring|summer|autumn|winter/gi, "SEASON")
    .replace(/(?<!level=)[-−+]?\d+(?:[,.]\d+)*/g, "N");
}
