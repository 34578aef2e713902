import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { TAGS, VERSION } from "./axe.js";
import { ATTACHED, type Attached, type Seen } from "./seen.js";

/** What a run found, as the accessibility statement reads it (`server/reference/accessibility/last_run.json`). */
interface Record {
  /** The day of the run. */
  day: string;
  axe: string;
  browser: string;
  tags: string[];
  /** How many rules of axe-core were tried. */
  rules: number;
  widths: number[];
  languages: string[];
  pages: string[];
  /** How many times axe-core judged a page: in a language, at a width. */
  checks: number;
  violations: Found[];
  incomplete: Found[];
}

interface Found {
  rule: string;
  help: string;
  pages: string[];
}

/**
 * Puts what the tests with looks saw together and writes it. Where a test broke off before its last page nothing is written: the record would
 * say that all was looked at. Violations are written, though they fail the run: the statement says what is.
 */
export default class Recorder implements Reporter {
  private readonly seen: Seen[] = [];
  private readonly browsers = new Set<string>();
  private readonly broken: string[] = [];

  constructor(private readonly options: { path: string }) {}

  onTestEnd(test: TestCase, result: TestResult): void {
    const body = result.attachments.find(({ name }) => name === ATTACHED)?.body;
    if (!body) return void this.broken.push(test.title);
    const { browser, seen } = JSON.parse(body.toString("utf8")) as Attached;
    this.browsers.add(browser);
    this.seen.push(...seen);
  }

  async onEnd(): Promise<{ status: FullResult["status"] } | undefined> {
    if (this.broken.length > 0 || this.seen.length === 0) {
      console.error(`Nothing is recorded: ${this.broken.length > 0 ? `broke off: ${this.broken.join("; ")}` : "no page was looked at"}`);
      return { status: "failed" };
    }
    writeFileSync(this.options.path, `${JSON.stringify(this.record(), null, 2)}\n`);
    console.error(`Recorded in ${this.options.path}: ${this.seen.length} checks`);
    return undefined;
  }

  private record(): Record {
    return {
      day: new Date().toISOString().slice(0, 10),
      axe: VERSION,
      browser: sorted(this.browsers).join(", "),
      tags: TAGS,
      rules: new Set(this.seen.flatMap(({ rules }) => rules)).size,
      widths: [...new Set(this.seen.map(({ width }) => width))].sort((a, b) => a - b),
      languages: sorted(this.seen.map(({ language }) => language)),
      pages: sorted(this.seen.map(({ page }) => page)),
      checks: this.seen.length,
      violations: this.found("violations"),
      incomplete: this.found("incomplete"),
    };
  }

  /** By rule, with the pages where it was found. */
  private found(kind: "violations" | "incomplete"): Found[] {
    const all = this.seen.flatMap((one) => one[kind].map(({ rule, help }) => ({ rule, help, page: one.page })));
    return sorted(all.map(({ rule }) => rule)).map((rule) => {
      const of = all.filter((one) => one.rule === rule);
      return { rule, help: of[0]!.help, pages: sorted(of.map(({ page }) => page)) };
    });
  }
}

/** Each value once, in the order of their characters. */
function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
