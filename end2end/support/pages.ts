import type { Page } from "@playwright/test";
import { Resident } from "./resident.js";
import { beginInterview, noteOutcome, openLetter, takeDown } from "./interviews.js";
import { share } from "./kiosk.js";
import { enterPaper, typePaper } from "./paper.js";
import { WARD, signIn, typeSignIn } from "./staff.js";
import { DALLOW, EQUALITY, QUESTIONS } from "./survey.js";
import type { Site } from "./test.js";

/** Looks at a page that is open. `strip`: it shows or collects data, so it must say what data that is. */
export type Look = (name: string, strip?: boolean) => Promise<void>;

const RESULTS = ["", "/wards", "/wards/E05014741", "/how", "/data"].map((end) => `/results/luton${end}`);

/** Pages that anybody can open by their address. */
export async function publicPages(page: Page, look: Look): Promise<void> {
  for (const path of [
    "/",
    ...RESULTS,
    "/results/luton/wards?question=trust-council&sort=difference",
    `${WARD}?question=belong&wave=1`,
    "/help/luton",
    "/help/luton/privacy",
    "/help/luton/accessibility",
    "/help/luton/cookies",
    "/help/luton/feedback",
    "/help/luton/feedback/sent",
  ]) {
    await page.goto(path);
    await look(path);
  }
  for (const path of ["/help", "/help/privacy", "/nowhere", "/results/nowhere", "/results/luton/wards/E05000000", "/staff/nowhere"]) {
    await page.goto(path);
    await look(path, false);
  }
}

/**
 * Every page of the resident's journey, and every way it can say that something is wrong. Questions are laid out
 * alike: all of them are looked at where lines are short, one of each kind otherwise.
 */
export async function residentPages(page: Page, site: Site, look: Look): Promise<void> {
  const narrow = page.viewportSize()!.width < 400;
  const resident = new Resident(page);
  const wrong = async (name: string) => {
    await page.getByRole("alert").waitFor();
    await look(`${name}, with an error`);
  };
  const code = site.code();
  await resident.open();
  await look("start");
  await resident.open("expired");
  await look("expired");
  await resident.open("open");
  await look("open link");
  await resident.open("code");
  await look("code");
  for (const [typed, name] of [["", "no code"], ["AAAAA AAAAA", "an unknown code"]] as const) {
    await resident.enterCode(typed);
    await wrong(name);
  }
  await resident.enterCode(code);
  await look("postcode");
  for (const [typed, name] of [["LU", "no postcode"], ["SW1A 1AA", "a foreign postcode"]] as const) {
    await resident.enterPostcode(typed);
    await wrong(name);
  }
  await resident.open("ward");
  await look("ward list");
  await resident.press("Continue");
  await wrong("ward list");
  await resident.open("outside");
  await look("outside");
  await resident.open("postcode");
  await resident.enterPostcode(DALLOW.postcode);
  for (const asked of QUESTIONS) {
    const kind = asked === QUESTIONS[0] || asked === QUESTIONS.at(-1);
    if (kind || narrow) await look(asked.path);
    if (kind) {
      await resident.press("Continue");
      await wrong(asked.path);
    }
    await resident.answer(asked.answer);
  }
  await look("about you");
  await resident.press("Continue");
  for (const asked of EQUALITY) {
    if (narrow) await look(asked.path);
    await resident.answer(asked.answer);
  }
  await look("check");
  await resident.open(QUESTIONS[0]!.path);
  await look("a question answered before");
  await resident.open("stop");
  await look("stop");
  await resident.open();
  await look("start with a survey under way");
  await resident.open("check");
  await resident.send();
  await look("done");
  await resident.open("copy");
  await look("copy");
  await resident.open("code");
  await resident.enterCode(code);
  await wrong("a used code");
  await page.context().clearCookies();
  await resident.startWithoutCode();
  await resident.open("stop");
  await look("stop, open link");
  await resident.press("Get a code to come back");
  await look("return code");
  const returnCode = await resident.returnCode();
  await resident.press("Email this code to me");
  await wrong("return code");
  await page.getByLabel("Your email address").fill("jo@example.com");
  await resident.press("Email this code to me");
  await look("return code, sent by email");
  await resident.back();
  await look("stop, with a return code");
  await resident.press("Get a new return code");
  await look("return code in place of another");
  await resident.press("Stop now and clear this device");
  await look("stopped, with a return code");
  await resident.open("code");
  await resident.enterCode(returnCode);
  await wrong("an unknown return code");
  await resident.startWithoutCode();
  await resident.open("stop");
  await resident.press("Stop now and clear this device");
  await look("stopped");
  await resident.open("copy");
  await look("no copy");
  await resident.open("stopped?by=sent");
  await look("cleared after sending");
}

/** What staff see, role by role. */
export async function staffPages(page: Page, site: Site, look: Look): Promise<void> {
  await page.goto("/help/luton/feedback");
  await page.getByRole("button", { name: "Send" }).click();
  await look("feedback, with an error");
  await page.getByRole("textbox").fill("The map is small on my phone.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.goto("/staff/sign-in");
  await look("sign in", false);
  await typeSignIn(page, "nobody@luton.example", "nothing");
  await look("sign in, with an error", false);
  await signIn(page, site, "administrator");
  for (const path of ["fieldwork", "fieldwork?wave=1&sort=ward", "weighting", "weighting?wave=1", "account", "accounts", "feedback", "languages", "kiosks", "audit", "paper", "paper?wave=1&done=differences", "interviews", "interviews?wave=1&done=gone"]) {
    await page.goto(`/staff/${path}`);
    await look(`staff/${path}`);
  }
  await interviewPages(page, site, look);
  await enterPaper(page, "K7RM4");
  await look("paper, with an error");
  await enterPaper(page, site.code());
  await look("key a paper");
  await typePaper(page, { cohesion_area: "44" });
  await page.getByRole("button", { name: "Save this paper" }).click();
  await look("key a paper, with an error");
  await typePaper(page, { cohesion_area: "1" });
  await page.getByRole("button", { name: "Save this paper" }).click();
  await look("a paper keyed once");
  await page.getByRole("link", { name: /^Remove/ }).click();
  await look("remove a paper");
  await page.getByRole("button", { name: "Sign out" }).click();
  await look("signed out", false);
  await signIn(page, site, "officer");
  await enterPaper(page, "1");
  await typePaper(page, { cohesion_area: "2", adults: "3" });
  await page.getByRole("button", { name: "Save this paper" }).click();
  await look("papers with differences");
  await page.getByRole("link", { name: "Settle the differences" }).click();
  await look("settle a paper");
  await page.getByRole("button", { name: "Settle and complete" }).click();
  await look("settle a paper, with errors");
  await page.getByRole("button", { name: "Sign out" }).click();
  await signIn(page, site, "councillor");
  await look("councillor’s own ward");
  await page.goto("/staff/fieldwork");
  await look("a page that is not for councillors", false);
  await page.goto("/staff/account");
  await page.getByRole("button", { name: "Change password" }).click();
  await look("account, with errors");
  await page.getByRole("button", { name: "Sign out" }).click();
  const resident = await share(page, site);
  await look("start on a shared device");
  await resident.startWithoutCode();
  await resident.open("stop");
  await look("stop on a shared device");
}

/** What an interviewer sees, from the code of a letter to the reference, and after a refusal. */
export async function interviewPages(page: Page, site: Site, look: Look): Promise<void> {
  await openLetter(page, "K7RM4");
  await look("interviews, with an error");
  const code = site.code();
  await openLetter(page, code);
  await look("a letter");
  await page.locator("#happened").getByRole("button", { name: "Save" }).click();
  await look("a letter, with errors");
  await page.getByRole("button", { name: "Show the introduction" }).click();
  await look("the introduction");
  await page.getByRole("link", { name: "Back to the letter" }).click();
  await beginInterview(page, "Face to face", "العربية");
  await look("interview: postcode");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await look("interview: postcode, with an error");
  await page.getByRole("button", { name: /^Use the ward of the letter/ }).click();
  await look("interview: a question in Arabic");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await look("interview: a question, with an error");
  await page.getByRole("link", { name: "Stop here, or say what happened" }).click();
  await noteOutcome(page, "They asked for another time");
  await look("a letter with an interview under way");
  await page.getByLabel("Language you speak with them").selectOption({ label: "English" });
  await page.getByRole("button", { name: "Go on" }).click();
  for (const asked of QUESTIONS) {
    await look(`interview: ${asked.path}`);
    await takeDown(page, asked.answer);
  }
  await look("interview: before the questions about the person");
  await page.getByRole("button", { name: /^They would rather leave/ }).click();
  await look("interview: the end");
  await page.getByRole("button", { name: "Finish the interview" }).click();
  await look("interview: complete");
  await openLetter(page, site.code());
  await noteOutcome(page, "They said no");
  await look("a letter whose people said no");
  await page.goto("/staff/interviews");
  await look("interviews with outcomes");
}

/** The pages on the way to publishing: changes what is published. */
export async function publishingPages(page: Page, site: Site, look: Look): Promise<void> {
  await signIn(page, site, "officer", "/staff/weighting");
  // Everything folded up is part of the page.
  await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await look("weighting, unfolded");
  await page.getByRole("button", { name: "Run weighting" }).click();
  await look("weighting done");
  await page.getByRole("link", { name: /^Publish these results/ }).click();
  await look("publish?");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await look("published");
  for (const path of RESULTS) {
    await page.goto(path);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await look(`${path}, unfolded`);
  }
}
