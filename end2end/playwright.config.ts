import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { TAG } from "./support/seen.js";

/** Chromium of the system: browsers are not downloaded. `--no-sandbox` lets the tests run as root in a container. */
const launchOptions = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
/** Files whose tests use no browser, or set every width themselves: once is enough. */
const names = ["crash", "http", "budget", "files", "islands", "keyboard", "signin", "mistakes", "returning", "languages", "session", "kiosk", "people", "designer"];
const looks = ["a11y", "kinds.looks", "languages.looks", "zoom", "colours", "tree"];
const once = [...names, ...looks].map((name) => `**/${name}.spec.ts`);
/** The file for the record of the accessibility statement, where one is to be made: of all tests that look at pages, and no others. */
const record = process.env.WARDWISE_RECORD_A11Y;
const withoutScript = "**/*.nojs.spec.ts";

export default defineConfig({
  testDir: ".",
  globalSetup: "./support/template.ts",
  outputDir: "test-results",
  // Each has a server and a browser of its own: as many as there are cores.
  workers: Math.max(2, availableParallelism()),
  forbidOnly: Boolean(process.env.CI),
  grep: record ? new RegExp(TAG) : undefined,
  reporter: [[process.env.CI ? "line" : "list"], ...(record ? [["./support/recorder.ts", { path: record }] as const] : [])],
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  timeout: 40_000,
  expect: { timeout: 5_000 },
  use: { browserName: "chromium", locale: "en-GB", screenshot: "only-on-failure", actionTimeout: 10_000, launchOptions },
  projects: [
    { name: "js-360", testIgnore: withoutScript, use: { viewport: phone } },
    { name: "js-1280", testIgnore: [withoutScript, ...once], use: { viewport: desk } },
    { name: "nojs-360", testMatch: withoutScript, use: { viewport: phone, javaScriptEnabled: false } },
  ],
});
