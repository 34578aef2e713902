import type { Page } from "@playwright/test";
import { Resident } from "./resident.js";
import { ASKED, DALLOW, QUESTIONS } from "./survey.js";
import { expect, test } from "./test.js";

const ADULTS = QUESTIONS.at(-1)!;

/** Another last symbol: a code that cannot have been printed. */
function mistyped(code: string): string {
  return code.slice(0, -1) + (code.endsWith("A") ? "C" : "A");
}

/** A status that Playwright would not show otherwise. */
async function statusOf(page: Page, act: () => Promise<void>): Promise<number> {
  const [response] = await Promise.all([page.waitForResponse((r) => r.request().method() === "POST"), act()]);
  return response.status();
}

/** What people, and those who are not people, send by mistake or on purpose. With JavaScript and without. */
export function mistakes(): void {
  test("access codes that do not do", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.open("code");
    const code = site.code();
    for (const [typed, message] of [
      ["", "Enter the access code from your letter"],
      ["K7RM4", "Your access code must have 10 letters and numbers, like the one in your letter"],
      [mistyped(code), "Check the access code and type it again. It is not quite like the one in your letter"],
      ["K7RM4 TXP0C", "Check the access code and type it again. It is not quite like the one in your letter"],
      ["AAAAA AAAAA", "We do not have this access code. Check the one in your letter and type it again"],
      ['"><b id="x">', "Your access code must have 10 letters and numbers, like the one in your letter"],
    ] as const) {
      expect(await statusOf(page, () => resident.enterCode(typed)), typed).toBe(422);
      await resident.on("code", "Error: Enter your access code");
      await expect(await resident.toldOff(message)).toHaveValue(typed);
    }
    // None of that spoilt the code.
    await resident.enterCode(code);
    await resident.on("postcode", "What is your postcode?");
  });

  test("postcodes that do not do", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    for (const [typed, message] of [
      ["", "Enter your postcode, or choose your ward from the list"],
      ["LU1", "Enter a full postcode, like LU1 2BQ"],
      ["not a postcode", "Enter a full postcode, like LU1 2BQ"],
      ["SW1A 1AA", /^(This postcode is not in Luton|We cannot find this postcode)\. Check it, or choose your ward from the list$/],
      ["LU1 1ZZ", "We cannot find this postcode. Check it, or choose your ward from the list"],
    ] as const) {
      expect(await statusOf(page, () => resident.enterPostcode(typed)), typed).toBe(422);
      await resident.on("postcode", `Error: What is your postcode? – Question 1 of about ${ASKED}`);
      await expect(await resident.toldOff(message)).toHaveValue(typed);
    }
    await page.getByRole("link", { name: "Choose your ward from the list", exact: true }).click();
    await resident.on("ward", "Which ward do you live in?");
    await resident.press("Continue");
    const field = await resident.toldOff("Choose your ward, or choose ‘I do not live in Luton’");
    await expect(field).toHaveAttribute("type", "radio");
    await resident.give("Dallow");
    await resident.press("Continue");
    await resident.onQuestion(QUESTIONS[0]!);
  });

  test("a question without an answer says so, and nothing is lost", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.enterPostcode(DALLOW.postcode);
    for (const asked of QUESTIONS) {
      const number = asked === ADULTS;
      await resident.press("Continue");
      await resident.on(asked.path, `Error: ${asked.title} – Question`);
      const message = number ? "Enter a number, or choose ‘Skip this question’" : "Choose an answer, or choose ‘Skip this question’";
      const field = await resident.toldOff(message);
      // The message stands at the question too, and the question names it.
      await expect(page.locator("#answer-error")).toContainText(message);
      const described = number ? field : page.locator("fieldset");
      await expect(described).toHaveAttribute("aria-describedby", /answer-error/);
      await page.getByRole("alert").getByRole("link").click();
      await expect(field).toBeFocused();
      await resident.answer(asked.answer);
    }
    await resident.on("about-you", "Questions about you (optional)");
    await resident.press("Skip all of these questions");
    for (const { title, answer } of QUESTIONS) await expect(resident.row(title)).toContainText(answer);
  });

  test("an error keeps the answer that was stored before", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo(QUESTIONS[1]!.path);
    await resident.back();
    await page.locator("input[type=radio]:checked").evaluate((radio: HTMLInputElement) => (radio.value = "forged"));
    expect(await statusOf(page, () => resident.press("Continue"))).toBe(422);
    await resident.toldOff("Choose one of the answers on this page");
    await resident.sees(QUESTIONS[0]!.answer);
    await resident.press("Continue");
    await resident.onQuestion(QUESTIONS[1]!);
  });

  test("numbers out of range, and what is no number", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo(ADULTS.path);
    for (const [typed, message] of [
      ["0", "Enter a number from 1 to 10"],
      ["11", "Enter a number from 1 to 10"],
      ["-1", "Enter a number from 1 to 10"],
      ["two", "Enter a whole number in figures, like 1"],
      ["2.5", "Enter a whole number in figures, like 1"],
      ["99999999999999999999", "Enter a whole number in figures, like 1"],
      ["   ", "Enter a number, or choose ‘Skip this question’"],
    ] as const) {
      await page.locator("#answer").fill(typed);
      expect(await statusOf(page, () => resident.press("Continue")), typed).toBe(422);
      const field = await resident.toldOff(message);
      await expect(field).toHaveValue(typed);
      await expect(field).toHaveAttribute("aria-invalid", "true");
    }
    await page.locator("#answer").fill(" 10 ");
    await resident.press("Continue");
    await resident.on("about-you", "Questions about you (optional)");
    await resident.back();
    await resident.sees("10");
  });

  test("a forged ward is refused", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.open("ward");
    await page.locator("#ward").evaluate((radio: HTMLInputElement) => {
      radio.checked = true;
      radio.value = "E05009999";
    });
    expect(await statusOf(page, () => resident.press("Continue"))).toBe(422);
    await resident.toldOff("Choose your ward, or choose ‘I do not live in Luton’");
  });

  test("a text of 20 KB in a field is an error of that field", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await page.getByLabel("What is your postcode?").fill("x".repeat(20_000));
    expect(await statusOf(page, () => resident.press("Continue"))).toBe(422);
    await resident.toldOff("Enter a full postcode, like LU1 2BQ");
    await resident.goTo(ADULTS.path);
    await page.locator("#answer").fill("7".repeat(20_000));
    expect(await statusOf(page, () => resident.press("Continue"))).toBe(422);
    await resident.toldOff("Enter a whole number in figures, like 1");
    expect((await page.locator("#answer").inputValue()).length).toBeLessThanOrEqual(200);
  });

  test("a text of 100 KB gets a clear page, and the answers are kept", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo(ADULTS.path);
    await page.locator("#answer").fill("7".repeat(100_000));
    expect(await statusOf(page, () => resident.press("Continue"))).toBe(413);
    await expect(page.locator("h1")).toHaveText("That was too much to send");
    await expect(page.getByText("Your earlier answers are safe.")).toBeVisible();
    await page.goBack();
    await resident.onQuestion(ADULTS);
    await page.locator("#answer").fill("2");
    await resident.press("Continue");
    await resident.press("Skip all of these questions");
    await resident.on("check", "Check your answers");
    for (const { title, answer } of QUESTIONS) await expect(resident.row(title)).toContainText(answer);
  });

  test("a form on another site changes nothing", async ({ page, site, browser, javaScriptEnabled }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo(QUESTIONS[1]!.path);
    const state = await page.context().storageState();
    // Another browser with the same cookies, so that its visit to another site is not counted against ours.
    const victim = await site.browser(browser, { storageState: state, javaScriptEnabled });
    const lure = await victim.newPage();
    await lure.route("https://evil.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${site.url}/survey/luton/${QUESTIONS[0]!.path}">
          <input name="answer" value="definitely_disagree"><button>Win a prize</button></form>`,
      }),
    );
    await lure.goto("https://evil.example/");
    expect(await statusOf(lure, () => lure.getByRole("button").click())).toBe(403);
    await expect(lure.locator("h1")).toHaveText("This form did not come from this site");
    await victim.close();
    await resident.open(QUESTIONS[0]!.path);
    await resident.sees(QUESTIONS[0]!.answer);
  });

  test("addresses that lead nowhere", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    for (const path of ["/survey/nowhere", "/survey/luton/question/nothing", "/survey/luton/question/x%00y", "/survey/luton/nowhere", "/nowhere"]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator("h1")).toHaveText("Page not found");
    }
  });
}
