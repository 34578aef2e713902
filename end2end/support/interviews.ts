import { readFile } from "node:fs/promises";
import { type Browser, type Page } from "@playwright/test";
import { Resident } from "./resident.js";
import { DALLOW, EQUALITY, QUESTIONS } from "./survey.js";
import { figure, leave, signIn } from "./staff.js";
import { expect, test } from "./test.js";

/** Interviews by telephone and at the door, as an interviewer meets them. */

/** Types the code of a letter on the list of interviews. */
export async function openLetter(page: Page, code: string): Promise<void> {
  await page.goto("/staff/interviews");
  await page.getByLabel("Access code").fill(code);
  await leave(page, page.getByRole("button", { name: "Continue" }));
}

/** From the page of a letter to the first question, by way of the introduction. */
export async function beginInterview(page: Page, mode: "By telephone" | "Face to face", language = "English"): Promise<void> {
  const ask = page.locator("section").filter({ has: page.getByRole("heading", { name: "Ask", exact: true }) });
  await ask.getByText(mode, { exact: true }).click();
  await ask.getByLabel("Language you speak with them").selectOption({ label: language });
  await leave(page, ask.getByRole("button", { name: "Show the introduction" }));
  await leave(page, page.getByRole("button", { name: "They agree: begin" }));
}

/** Notes what an attempt led to. */
export async function noteOutcome(page: Page, outcome: string): Promise<void> {
  const happened = page.locator("#happened");
  await happened.getByText("By telephone", { exact: true }).click();
  await happened.locator("label").getByText(outcome).first().click();
  await leave(page, happened.getByRole("button", { name: "Save" }));
}

const goOn = (page: Page) => leave(page, page.getByRole("button", { name: "Save and go on" }));

/** Answers the question that is open as a person would say it. */
export async function takeDown(page: Page, answer: string): Promise<void> {
  const field = page.locator("input#answer[type=text]");
  if ((await field.count()) > 0) await field.fill(answer);
  else await page.locator(".aloud label").getByText(answer, { exact: true }).click();
  await goOn(page);
}

async function completeNow(page: Page): Promise<number> {
  await page.goto("/staff/fieldwork");
  return figure(page, "Complete, random invitation");
}

export function interviews(options: Parameters<Browser["newContext"]>[0] = {}): void {
  test("an interview is introduced, asked, interrupted, finished and counted", async ({ page, site, browser }) => {
    test.setTimeout(90_000);
    await signIn(page, site, "officer");
    const before = await completeNow(page);
    await page.getByRole("link", { name: "Interviews", exact: true }).click();
    const code = site.code();
    await openLetter(page, "K7RM4");
    await expect(page.getByRole("alert")).toContainText("Check the access code");
    await openLetter(page, code.toLowerCase());
    await expect(page.locator("h1")).toContainText("A letter to an address in");
    const letter = page.url();

    await page.getByRole("button", { name: "Show the introduction" }).click();
    await expect(page.locator(".say").first()).toContainText("Hello, my name is Demonstration officer");
    await expect(page.locator(".say").last()).toContainText("You do not have to take part.");
    await page.getByRole("button", { name: "They agree: begin" }).click();
    await expect(page.locator("h1")).toHaveText("What is your postcode?");
    await page.getByLabel("What is your postcode?").fill(DALLOW.postcode);
    await goOn(page);

    // What is not offered stands after what is, and choosing nothing is said beside the question.
    await expect(page.locator("h1")).toContainText(/your local area/);
    await expect(page.locator(".unread ~ .radio label").first()).toHaveText("Don’t know");
    await expect(page.getByText("Read out the answers. Choose one.")).toBeVisible();
    await goOn(page);
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
    await page.getByRole("alert").getByRole("link").click();
    await expect(page.locator("#answer")).toBeFocused();
    await takeDown(page, QUESTIONS[0]!.answer);
    await page.getByRole("button", { name: "They do not answer" }).click();

    // Meanwhile the code opens nothing online.
    const resident = new Resident(await (await site.browser(browser, options)).newPage());
    await resident.open("code");
    await resident.enterCode(code);
    await expect(resident.page.getByRole("alert")).toContainText("An interviewer is taking answers");

    // Interrupted, and gone on with at the door: the cards come out.
    await page.getByRole("link", { name: "Stop here, or say what happened" }).click();
    await noteOutcome(page, "They asked for another time");
    await expect(page.getByRole("status")).toContainText("Saved.");
    const again = page.locator("section").filter({ has: page.getByRole("heading", { name: "Go on with the interview" }) });
    await again.getByText("Face to face", { exact: true }).click();
    await again.getByRole("button", { name: "Go on" }).click();
    await expect(page.locator("h1")).toContainText(QUESTIONS[2]!.heading);
    await expect(page.getByText("Show card B. Choose one.")).toBeVisible();
    for (const asked of QUESTIONS.slice(2)) await takeDown(page, asked.answer);
    await expect(page.locator("h1")).toHaveText("Before the questions about the person");
    await page.getByRole("button", { name: "Go on" }).click();
    for (const asked of EQUALITY) await takeDown(page, asked.answer);
    await expect(page.locator("h1")).toHaveText("The end of the interview");
    await page.getByRole("link", { name: new RegExp(`Change.*${QUESTIONS[1]!.title}`) }).click();
    await takeDown(page, QUESTIONS[1]!.answer);
    await page.getByRole("button", { name: "Finish the interview" }).dblclick();
    await expect(page.locator("h1")).toHaveText("The interview is complete");
    const reference = await page.locator(".ref").innerText();
    await page.goBack();
    await page.goto(`${letter}/done`);
    await expect(page.locator(".ref")).toHaveText(reference);

    expect(await completeNow(page)).toBe(before + 1);
    await expect(page.getByText("0 came by telephone and 1 face to face.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Outcomes of attempts" })).toContainText("They asked for another time");
    await openLetter(page, code);
    await expect(page.getByRole("alert")).toContainText("complete already");
  });

  test("a refusal is honoured, and the questions are in the language of the person", async ({ page, site }) => {
    await signIn(page, site, "officer");
    const code = site.code();
    await openLetter(page, code);
    await noteOutcome(page, "They said no");
    await openLetter(page, code);
    await expect(page.getByText("Do not ring or call again.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Show the introduction" })).toHaveCount(0);
    await page.getByRole("button", { name: "They have asked us to take part after all" }).click();
    await beginInterview(page, "Face to face", "العربية");
    await expect(page.locator(".aloud")).toHaveAttribute("lang", "ar");
    await expect(page.locator(".aloud")).toHaveAttribute("dir", "rtl");
    await page.getByRole("button", { name: /^Use the ward of the letter/ }).click();
    await expect(page.locator(".unread")).toContainText("Do not read out.");
    await expect(page.getByText("Show card A. Choose one.")).toBeVisible();
    await page.getByRole("link", { name: "Stop here, or say what happened" }).click();
    await noteOutcome(page, "They stopped and will not go on");
    await expect(page.getByRole("status")).toContainText("The interview is over");
    await expect(page.getByText("Do not ring or call again.")).toBeVisible();
  });

  test("the show cards are a file to print", async ({ page, site }) => {
    await signIn(page, site, "officer");
    await page.goto("/staff/interviews");
    await page.getByLabel("Language").selectOption({ label: "Polish" });
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 40_000 }),
      page.getByRole("button", { name: "Make the PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("luton-wave-2-show-cards-pl.pdf");
    expect((await readFile(await download.path())).subarray(0, 8).toString()).toBe("%PDF-1.7");
  });
}
