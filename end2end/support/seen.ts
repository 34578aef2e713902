import type { Finding } from "./axe.js";

/** The name of what a test with looks attaches for the record. */
export const ATTACHED = "looks";
/** The tag of tests that look at pages: the record is made of these. */
export const TAG = "@looks";

/** One page in one language at one width, as axe-core judged it. */
export interface Seen {
  page: string;
  language: string;
  width: number;
  rules: string[];
  violations: Finding[];
  incomplete: Finding[];
}

/** What a test with looks attaches. */
export interface Attached {
  browser: string;
  seen: Seen[];
}
