// Puts the lines that the accessibility tests recorded together: one object for the statement.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
if (lines.length === 0) throw new Error("no page was looked at");
const sorted = (values) => [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const found = (rule) => sorted(lines.filter(({ violations }) => violations.includes(rule)).map(({ page }) => page));
const summary = {
  day: new Date().toISOString().slice(0, 10),
  axe: sorted(lines.map(({ axe }) => axe)).join(", "),
  browser: `Chromium ${sorted(lines.map(({ browser }) => browser)).join(", ")}`,
  widths: [...new Set(lines.map(({ width }) => width))].sort((a, b) => a - b),
  pages: sorted(lines.map(({ page }) => page)).length,
  looks: lines.length,
  violations: sorted(lines.flatMap(({ violations }) => violations)).map((rule) => ({ rule, pages: found(rule) })),
  undecided: sorted(lines.flatMap(({ undecided }) => undecided)),
};
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
