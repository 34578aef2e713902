import type { Page } from "@playwright/test";
import axe from "axe-core";

/** The rules of axe-core that every page is held to: all of WCAG 2.2 A and AA that it can judge, and its good practice. */
export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core says of a page as it stands. */
export interface Judged {
  /** Identifiers of the rules that were tried, those with nothing to look at included. */
  rules: string[];
  violations: Finding[];
  /** Where axe-core cannot decide: a person has to. */
  incomplete: Finding[];
}

/** A rule, and where in the page. */
export interface Finding {
  rule: string;
  help: string;
  where: string[];
}

/** The version of axe-core. */
export const VERSION: string = axe.version;

/**
 * Runs axe-core in the page, and in what it frames, each opened by itself: frames have no scripts, and axe-core would wait in them for ever.
 * The package for Playwright opens a page of its own at every call; here only pages with frames need that.
 */
export async function judge(page: Page): Promise<Judged> {
  const judged = [await alone(page)];
  for (const frame of page.frames().slice(1)) {
    const { width, height } = (await (await frame.frameElement()).boundingBox())!;
    const tab = await page.context().newPage();
    await tab.setViewportSize({ width: Math.round(width), height: Math.round(height) });
    await tab.goto(frame.url());
    judged.push(await alone(tab));
    await tab.close();
  }
  return {
    rules: [...new Set(judged.flatMap(({ rules }) => rules))].sort(),
    violations: judged.flatMap(({ violations }) => violations),
    incomplete: judged.flatMap(({ incomplete }) => incomplete),
  };
}

/** Together with the call: a page that changes between the two would have lost the script. */
function alone(page: Page): Promise<Judged> {
  return page.evaluate(`${axe.source}; (${inPage})(${JSON.stringify(TAGS)})`);
}

/** Runs in the page. Of rules that hold, axe-core keeps one place each: what holds is not read. */
async function inPage(tags: string[]): Promise<Judged> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const found = await run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"], iframes: false });
  const finding = ({ id, help, nodes }: (typeof found.violations)[number]) => ({
    rule: id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  });
  const all = [found.violations, found.incomplete, found.passes, found.inapplicable];
  return {
    rules: [...new Set(all.flat().map(({ id }) => id))].sort(),
    violations: found.violations.map(finding),
    incomplete: found.incomplete.map(finding),
  };
}
