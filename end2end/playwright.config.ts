import { defineConfig } from "@playwright/test";

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
const once = ["crash", "http", "budget", "files", "islands", "keyboard", "signin", "mistakes", "returning", "languages", "session", "kiosk"].map((name) => `**/${name}.spec.ts`);
const withoutScript = "**/*.nojs.spec.ts";

export default defineConfig({
  testDir: ".",
  globalSetup: "./support/template.ts",
  outputDir: "test-results",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [["line"]] : [["list"]],
  timeout: 40_000,
  expect: { timeout: 5_000 },
  use: { browserName: "chromium", locale: "en-GB", screenshot: "only-on-failure", actionTimeout: 10_000, launchOptions },
  projects: [
    { name: "js-360", testIgnore: withoutScript, use: { viewport: phone } },
    { name: "js-1280", testIgnore: [withoutScript, ...once], use: { viewport: desk } },
    { name: "nojs-360", testMatch: withoutScript, use: { viewport: phone, javaScriptEnabled: false } },
  ],
});
