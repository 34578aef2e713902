import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Page, expect } from "@playwright/test";
import { Officer } from "./officer.js";
import { checkout, program, settings } from "./program.js";
import { leave, signIn } from "./staff.js";
import { DALLOW, SURVEY } from "./survey.js";
import { type Site, test } from "./test.js";

/** Standard questions that the set takes from the bank. */
const BANK = 5;
/** Questions of the officer's own. */
const OWN = 20;

const tick = (label: string) => async (officer: Officer) => {
  await officer.check(officer.page.locator("#rule").getByLabel(label, { exact: true }));
};

/** Builds the set: 25 questions, of which one depends on an answer, one on the ward and one on the language. */
async function build(officer: Officer): Promise<void> {
  await officer.begin("Streets and parks", "streets");
  await officer.follow("Publish");
  await officer.says("What must be mended");
  await officer.follow("Back to the draft");
  await officer.section("Your local area");
  await officer.follow("Add a question");
  await officer.press("Add what is ticked");
  await expect(officer.page.getByRole("alert")).toContainText("Tick at least one question");
  const boxes = officer.page.locator('input[name="bank"]:not([disabled])');
  for (let at = 0; at < BANK; at++) await officer.check(boxes.nth(at));
  await officer.press("Add what is ticked");
  await officer.says("Added.");
  await officer.section("Streets and parks");
  await officer.write("Do you use a park near your home?", "One answer of a list");
  await officer.fill(officer.page.getByLabel("In a few words", { exact: true }), "Uses a park");
  await officer.press(/^Add a net/);
  await officer.fill(officer.page.getByLabel("Answers ticked “Counts as …” are called"), "use a park");
  await officer.fill(officer.page.getByLabel("The others in the base"), "do not");
  await officer.press("Save question");
  await officer.check(officer.page.getByRole("checkbox", { name: /^Counts as use a park\s*: Yes/ }));
  await officer.press("Save question");
  await officer.write("Which park do you use most?", "A few words");
  // Nothing chosen is not saved, and nobody could be asked where two conditions contradict each other.
  const options = await officer.page.locator("#new_condition option").allTextContents();
  const uses = options.find((option) => /Uses a park/.test(option))!;
  await officer.select(officer.page.locator("#new_condition"), uses.trim());
  await officer.press(/^Add condition/);
  await officer.select(officer.page.locator("#rule").getByLabel("Condition"), "is one of these");
  await officer.press("Save question");
  await expect(officer.page.getByRole("alert")).toContainText("Choose at least one");
  await tick("Yes")(officer);
  await officer.press("Save question");
  await officer.says("Saved.");
  await officer.condition(/Uses a park/, "was skipped", async () => {});
  await officer.says(/nobody can reach this question/i);
  await officer.press(/^Undo/);
  await officer.says("Taken back.");
  await officer.follow(/Which park do you use most/);
  await officer.write("What should change in Dallow?", "A longer text");
  await officer.condition(/The ward people live in/, "is one of these", tick("Dallow"));
  await officer.write("Was the survey easy to read in your language?", "One answer of a list");
  await officer.condition(/The language people read in/, "is none of these", tick("English"));
  for (let at = 4; at < OWN; at++) await officer.write(`How many times did you use service ${at} last year?`, "A whole number");
  await officer.says(`${BANK + OWN} questions in 2 sections, about `);
  // Bounds that no number is between, and a code that the population is counted by with other answers.
  await officer.fill(officer.page.getByLabel("Smallest", { exact: true }), "200");
  await officer.press("Save question");
  await officer.says(/has a smallest number above its largest/);
  await officer.press(/^Undo/);
  await officer.says("Taken back.");
  await officer.follow(/Uses a park/);
  await officer.unfold("Code, purpose and source");
  await officer.fill(officer.page.locator("#code"), "sex");
  await officer.press("Save question");
  await officer.says(/answers cannot be weighted by “Age and sex”, which needs one choice among its categories/);
  await officer.press(/^Undo/);
  await officer.says("Taken back.");
}

/** Gives the officer's own questions wording in Welsh. */
async function translate(officer: Officer): Promise<void> {
  await officer.follow("Publish");
  await officer.says(/no net says which figure is reported|Nothing to mend|Warnings/);
  await officer.follow("Back to the draft");
  await officer.follow("Translate");
  await officer.follow("Cymraeg");
  for (const section of ["Your local area", "Streets and parks"]) {
    await officer.follow(section, officer.page.getByRole("navigation", { name: "Sections" }));
    for (const box of await officer.page.locator("form .pair textarea").all()) {
      if ((await box.inputValue()) === "") await officer.fill(box, "Yn Gymraeg");
    }
    for (const box of await officer.page.getByRole("checkbox", { name: /^Approved/ }).all()) await officer.check(box);
    await officer.press("Save the translations");
    await officer.says("Saved.");
    if (section === "Your local area") {
      await officer.follow("Back to the draft");
      await officer.says("no officer has approved all of the wording in Cymraeg");
      await officer.follow("Go to the translations");
      await officer.follow("Cymraeg");
      await officer.isBlocked("there is no text: every language offered needs every question", "Cymraeg");
    }
  }
  await officer.follow("Back to the draft");
  await officer.says("All wording is there and approved in Cymraeg.");
}

async function publish(officer: Officer): Promise<string> {
  await officer.follow("Publish");
  await expect(officer.page.getByRole("heading", { name: "What must be mended" })).toHaveCount(0);
  await officer.press(/^Publish version 1/);
  await expect(officer.page.getByRole("alert")).toContainText("each warning needs a reason");
  for (const box of await officer.page.getByLabel("Reason", { exact: true }).all()) await officer.fill(box, "Looked at with the team");
  await officer.press("Save reasons");
  await officer.says("The reasons are saved.");
  await officer.fill(officer.page.getByLabel("What is new in this version"), "The first");
  await officer.press(/^Publish version 1/);
  await officer.says("Published. A survey can ask it from now on.");
  return officer.page.url();
}

/** Puts a published version into the field, in place of the demonstration's survey. */
async function field(officer: Officer, site: Site, version: string): Promise<void> {
  const answer = await officer.page.request.get(`${version.split("?")[0]}/files/question-set.json`);
  const file = join(site.server.folder, "streets.json");
  await writeFile(file, await answer.text());
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const dates = ["--opens", day(-1), "--last-day", day(20)];
  const survey = ["--council", "luton", "--questions", file, "--title", "Streets and parks", "--replace"];
  await promisify(execFile)(program(), ["wave", "open", ...survey, ...dates], { cwd: checkout, env: settings(site.server.folder) });
}

/** Goes through the survey, choosing an answer where one is named, and gives the questions asked. */
async function walk(page: Page, language: string, answers: Record<string, string>): Promise<string[]> {
  await page.goto(`${SURVEY}/open?language=${language}`);
  await leave(page, page.locator("main form button.btn").first());
  await page.locator("input#postcode").fill(DALLOW.postcode);
  const asked: string[] = [];
  await leave(page, page.locator('main form button.btn').first());
  for (let at = 0; at < 60 && !/\/check$/.test(page.url()); at++) {
    const heading = (await page.locator("h1").innerText()).trim();
    asked.push(heading);
    const answer = answers[heading];
    if (answer !== undefined) await page.getByLabel(answer, { exact: true }).check();
    await leave(page, page.locator(`main button[name="action"][value="${answer === undefined ? "skip" : "continue"}"]`));
  }
  expect(page.url()).toMatch(/\/check$/);
  return asked;
}

/** What holds with and without script. */
export function designer(keys: boolean): void {
  test("an officer builds a set from nothing, is stopped by errors, publishes, and residents take each path", async ({ page, site, browser, watch }) => {
    // What is refused is answered without leaving the page where there is script.
    watch.allow(/status of 422/);
    test.setTimeout(600_000);
    await signIn(page, site, "officer", "/staff/questions");
    const officer = new Officer(page, keys);
    await build(officer);
    await translate(officer);
    const version = await publish(officer);
    await field(officer, site, version);
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false, ignoreHTTPSErrors: true });
    try {
      const park = "Do you use a park near your home?";
      const follow = "Which park do you use most?";
      const with_park = await walk(await context.newPage(), "en", { [park]: "Yes" });
      expect(with_park).toContain(follow);
      expect(with_park).toContain("What should change in Dallow?");
      expect(with_park).not.toContain("Was the survey easy to read in your language?");
      await context.clearCookies();
      const without = await walk(await context.newPage(), "en", { [park]: "No" });
      expect(without).not.toContain(follow);
      await context.clearCookies();
      const welsh = await walk(await context.newPage(), "cy", {});
      expect(welsh.length).toBe(without.length + 1);
    } finally {
      await context.close();
    }
  });

  test("what was typed while the session ended is saved after signing in beside it", async ({ page, site, context, watch }) => {
    watch.allow(/status of 401/);
    await signIn(page, site, "officer", "/staff/questions");
    const officer = new Officer(page);
    await officer.begin("Lost and found", "lost");
    await officer.section("One");
    await officer.write("What?", "A few words");
    const draft = page.url().split("&")[0]!;
    await context.clearCookies();
    await page.getByLabel("Hint", { exact: true }).fill("Typed after the session ended");
    await officer.press("Save question");
    await expect(page.locator("h1")).toHaveText("You have been signed out");
    // In another tab, as the page says.
    const beside = await context.newPage();
    await signIn(beside, site, "officer", "/staff/questions");
    await beside.close();
    await officer.press("Save what you typed");
    await officer.says("Saved.");
    await expect(page.getByLabel("Hint", { exact: true })).toHaveValue("Typed after the session ended");
    expect(page.url()).toContain(new URL(draft).pathname);
  });
}
