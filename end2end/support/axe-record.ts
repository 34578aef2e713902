import { appendFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

/** What axe found on one page at one width. `.ci/record-accessibility.sh` puts them together for the statement. */
export interface Recorded {
  page: string;
  width: number;
  /** Rules that held, or had nothing to look at. */
  held: number;
  /** Identifiers of the rules that did not hold. */
  violations: string[];
  /** Identifiers of the rules that a person has to judge. */
  undecided: string[];
  axe: string;
  browser: string;
}

/** Adds a line to the file of `WARDWISE_AXE_RECORD`, where one is named. */
export function record(page: Page, name: string, results: AxeResults): void {
  const file = process.env.WARDWISE_AXE_RECORD;
  if (!file) return;
  const { passes, inapplicable, violations, incomplete, testEngine } = results;
  const line: Recorded = {
    page: name,
    width: page.viewportSize()?.width ?? 0,
    held: passes.length + inapplicable.length,
    violations: violations.map(({ id }) => id),
    undecided: incomplete.map(({ id }) => id),
    axe: testEngine.version,
    browser: page.context().browser()?.version() ?? "",
  };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
