import { Resident } from "./resident.js";
import { ASKED, DALLOW, EQUALITY, QUESTIONS } from "./survey.js";
import { expect, test } from "./test.js";

/** The way through the survey. The same tests run with JavaScript and without. */
export function journey(): void {
  test("by access code, from the start page to the reference", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.open();
    await resident.on("", "Tell us what it is like to live in Luton");
    await resident.follow("Start now");
    await resident.on("code", "Enter your access code");
    await resident.back();
    await resident.on("", "Tell us what it is like to live in Luton");
    await resident.follow("Start now");
    // As people type it: small letters, other spaces.
    await resident.enterCode(` ${site.code().toLowerCase().replace(" ", "-")} `);

    await resident.on("postcode", `What is your postcode? – Question 1 of about ${ASKED}`);
    await expect(page.locator("a.back")).toHaveAttribute("href", "/survey/luton");
    await resident.enterPostcode(DALLOW.postcode.toLowerCase());
    let before = "postcode";
    for (const asked of QUESTIONS) {
      await resident.onQuestion(asked);
      await expect(page.locator("a.back")).toHaveAttribute("href", `/survey/luton/${before}`);
      await resident.answer(asked.answer);
      // Back, the answer is kept, and on again.
      await resident.back();
      await resident.onQuestion(asked);
      await resident.sees(asked.answer);
      await resident.press("Continue");
      before = asked.path;
    }
    await resident.on("about-you", "Questions about you (optional)");
    await expect(page.locator("a.back")).toHaveAttribute("href", `/survey/luton/${before}`);
    await resident.press("Continue");
    before = "about-you";
    for (const asked of EQUALITY) {
      await resident.onQuestion(asked);
      await expect(page.locator("a.back")).toHaveAttribute("href", `/survey/luton/${before}`);
      await resident.answer(asked.answer);
      before = asked.path;
    }

    await resident.on("check", "Check your answers before you send them");
    await expect(page.locator("a.back")).toHaveAttribute("href", `/survey/luton/${before}`);
    await expect(page.getByText(`You have answered all ${ASKED} questions.`)).toBeVisible();
    await expect(resident.row("Your ward")).toContainText(DALLOW.ward);
    for (const { title, answer } of [...QUESTIONS, ...EQUALITY]) {
      await expect(resident.row(title).locator("dd").first()).toHaveText(answer);
    }
    const reference = await resident.send();
    await expect(page.getByText("count towards the results for Dallow and for Luton")).toBeVisible();

    await resident.follow("See a copy of your answers");
    await resident.on("copy", "A copy of your answers");
    await expect(resident.row("Your reference")).toContainText(reference);
    await expect(resident.row("Your ward")).toContainText(DALLOW.ward);
    for (const { title, answer } of [...QUESTIONS, ...EQUALITY]) {
      await expect(resident.row(title).locator("dd")).toHaveText([answer]);
    }
    // On paper: the answers, and nothing to press.
    await page.emulateMedia({ media: "print" });
    await expect(resident.row(QUESTIONS[0]!.title)).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await resident.back();
    expect(await resident.reference()).toBe(reference);
    await resident.press("Clear this device");
    await resident.on("stopped", "This device is clear");
    await resident.open("copy");
    await resident.on("copy", "You cannot see a copy of your answers here");
  });

  test("by open link", async ({ page }) => {
    const resident = new Resident(page);
    await resident.open();
    await resident.follow("have your say without a code");
    await resident.on("open", "Have your say without a code");
    await resident.press("Start without a code");
    await resident.on("postcode", "What is your postcode?");
    await resident.goToCheck();
    await resident.send();
    await expect(page.getByText("they do not count in the figures for your ward")).toBeVisible();
  });

  test("the ward from the list in place of the postcode", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.follow("I do not know my postcode");
    await resident.on("ward", `Which ward do you live in? – Question 1 of about ${ASKED}`);
    await resident.back();
    await resident.on("postcode", "What is your postcode?");
    await resident.follow("I do not know my postcode");
    await resident.give("Biscot");
    await resident.press("Continue");
    await resident.onQuestion(QUESTIONS[0]!);
    await resident.open("ward");
    await resident.sees("Biscot");
  });

  test("“I do not live in Luton” ends kindly and can be taken back", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.open("ward");
    await resident.give("I do not live in Luton");
    await resident.press("Continue");
    await resident.on("outside", "This survey is for people who live in Luton");
    await resident.back();
    await resident.on("ward", "Which ward do you live in?");
    await resident.give("Dallow");
    await resident.press("Continue");
    await resident.onQuestion(QUESTIONS[0]!);
  });

  test("Change leads from the check page and back to it", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    for (const asked of [QUESTIONS[0]!, QUESTIONS.at(-1)!, EQUALITY[0]!]) {
      await resident.row(asked.title).getByRole("link", { name: `Change your answer: ${asked.title}` }).click();
      await resident.onQuestion(asked);
      await expect(page.locator("a.back")).toHaveAttribute("href", "/survey/luton/check");
      await resident.answer(asked.other);
      await resident.on("check", "Check your answers before you send them");
      await expect(resident.row(asked.title).locator("dd").first()).toHaveText(asked.other);
    }
    await resident.row("Your ward").getByRole("link").click();
    await resident.on("postcode", "What is your postcode?");
    await resident.back();
    await resident.on("check", "Check your answers");
    await resident.row("Your ward").getByRole("link").click();
    await resident.follow("I do not know my postcode");
    await resident.give("Biscot");
    await resident.press("Continue");
    await resident.on("check", "Check your answers");
    await expect(resident.row("Your ward")).toContainText("Biscot");
  });

  test("a mistake after Change still leads back to the check page", async ({ page, site }) => {
    const resident = new Resident(page);
    const adults = QUESTIONS.at(-1)!;
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    await resident.row(adults.title).getByRole("link").click();
    await resident.answer("11");
    await resident.toldOff("Enter a number from 1 to 10");
    await resident.answer("4");
    await resident.on("check", "Check your answers");
    await expect(resident.row(adults.title).locator("dd").first()).toHaveText("4");
  });

  test("one question is skipped, and the optional ones all at once", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.enterPostcode(DALLOW.postcode);
    // A choice made before pressing Skip is not an answer.
    await resident.give(QUESTIONS[0]!.answer);
    await resident.press("Skip this question");
    for (const asked of QUESTIONS.slice(1)) {
      await resident.onQuestion(asked);
      await resident.answer(asked.answer);
    }
    await resident.press("Skip all of these questions");
    await resident.on("check", "Check your answers");
    const answered = ASKED - 1 - EQUALITY.length;
    await expect(page.getByText(`You have answered ${answered} of the ${ASKED} questions we asked you.`)).toBeVisible();
    for (const { title } of [QUESTIONS[0]!, ...EQUALITY]) await expect(resident.row(title)).toContainText("Not provided");
    await resident.send();
  });

  test("skipping the optional questions keeps those already answered", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo();
    await resident.press("Continue");
    await resident.answer(EQUALITY[0]!.answer);
    await resident.open("about-you");
    await resident.press("Skip all of these questions");
    await resident.on("check", "Check your answers");
    await expect(resident.row(EQUALITY[0]!.title)).toContainText(EQUALITY[0]!.answer);
  });

  test("the browser’s own back button shows what was answered", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goTo(QUESTIONS[2]!.path);
    await page.goBack();
    await resident.onQuestion(QUESTIONS[1]!);
    await resident.sees(QUESTIONS[1]!.answer);
    await page.goBack();
    await resident.onQuestion(QUESTIONS[0]!);
    await resident.sees(QUESTIONS[0]!.answer);
    // A changed mind is saved from here as from anywhere.
    await resident.answer(QUESTIONS[0]!.other);
    await resident.onQuestion(QUESTIONS[1]!);
    await resident.back();
    await resident.sees(QUESTIONS[0]!.other);
  });
}
