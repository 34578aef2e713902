import type { Locator, Page } from "@playwright/test";
import type { Looks } from "./looks.js";
import { beginInterview, noteOutcome, openLetter, takeDown } from "./interviews.js";
import { share } from "./kiosk.js";
import { Officer } from "./officer.js";
import { enterPaper, typePaper } from "./paper.js";
import { PASSWORD, codeOf, invite, linkCode, mailTo } from "./people.js";
import { WARD, leave, signIn, typeSignIn } from "./staff.js";
import { QUESTIONS } from "./survey.js";
import type { Site } from "./test.js";

/** Walks through pages that everybody or only staff see. Residents' pages are in `resident_pages.ts`. */

const RESULTS = ["", "/wards", "/wards/E05014741", "/how", "/data"].map((end) => `/results/luton${end}`);

/** Everything folded up is part of the page. */
async function unfold(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
}

/** Pages that anybody can open by their address. */
export async function publicPages(page: Page, looks: Looks): Promise<void> {
  for (const path of ["/", ...RESULTS, "/results/luton/wards?question=trust-council&sort=difference", `${WARD}?question=belong&wave=1`]) {
    await page.goto(path);
    await looks.at(path);
  }
  for (const path of ["/help", "/help/privacy", "/help/accessibility", "/nowhere", "/results/nowhere", "/results/luton/wards/E05000000", "/staff/nowhere"]) {
    await page.goto(path);
    await looks.at(path, false);
  }
}

/** What a button of the page leads to. */
async function press(page: Page, name: string, within: Page | Locator = page): Promise<void> {
  await leave(page, within.getByRole("button", { name, exact: true }));
}

/** What an administrator sees, and papers on their first way. */
export async function administratorPages(page: Page, site: Site, looks: Looks): Promise<void> {
  await page.goto("/staff/sign-in");
  await looks.at("sign in", false);
  await typeSignIn(page, "nobody@luton.example", "nothing");
  await looks.at("sign in, with an error", false);
  await signIn(page, site, "administrator");
  for (const path of ["fieldwork", "fieldwork?wave=1&sort=ward", "weighting", "weighting?wave=1", "account", "accounts", "feedback", "languages", "kiosks", "audit", "audit?who=none&what=accounts", "paper", "paper?wave=1&done=differences", "interviews", "interviews?wave=1&done=gone"]) {
    await page.goto(`/staff/${path}`);
    await looks.at(`staff/${path}`);
  }
  await enterPaper(page, "K7RM4");
  await looks.at("paper, with an error");
  await enterPaper(page, site.code());
  await looks.at("key a paper");
  await typePaper(page, { cohesion_area: "44" });
  await press(page, "Save this paper");
  await looks.at("key a paper, with an error");
  await typePaper(page, { cohesion_area: "1" });
  await press(page, "Save this paper");
  await looks.at("a paper keyed once");
  await leave(page, page.getByRole("link", { name: /^Remove/ }));
  await looks.at("remove a paper");
  await press(page, "Sign out");
  await looks.at("signed out", false);
}

/** Inviting somebody, links, and the second factor. */
export async function peoplePages(page: Page, site: Site, looks: Looks): Promise<void> {
  const email = "priya.shah@luton.example";
  await page.goto("/staff/forgotten");
  await looks.at("forgotten password", false);
  await press(page, "Send me a link");
  await looks.at("forgotten password, with an error", false);
  await page.getByLabel("E-mail address").fill("nobody@luton.example");
  await press(page, "Send me a link");
  await looks.at("forgotten password, asked", false);
  await signIn(page, site, "administrator", "/staff/accounts/new");
  await looks.at("invite somebody");
  await press(page, "Invite");
  await looks.at("invite somebody, with an error");
  await invite(page, "Priya Shah", email, /^Councillor/, "Dallow");
  await looks.at("an account, invited");
  await press(page, "Save role and wards");
  await press(page, "Deactivate this account");
  await looks.at("an account, deactivated");
  await press(page, "Reactivate this account");
  await press(page, "Send a new invitation");
  await page.goto("/staff/accounts");
  await looks.at("accounts, somebody invited");
  await leave(page, page.getByRole("link", { name: "Demonstration administrator" }));
  await press(page, "Deactivate this account");
  await looks.at("an account, the last administrator");
  await press(page, "Sign out");
  await page.goto("/staff/set-password");
  await looks.at("set a password", false);
  await press(page, "Continue");
  await looks.at("set a password, with an error", false);
  await page.getByLabel("The code from your message or link").fill(linkCode(await mailTo(site, email)));
  await press(page, "Continue");
  await looks.at("choose a password", false);
  await press(page, "Save password");
  await looks.at("choose a password, with an error", false);
  await page.getByLabel("New password").fill(PASSWORD);
  await press(page, "Save password");
  await looks.at("sign in, after a password was set", false);
  await typeSignIn(page, email, PASSWORD);
  await page.goto("/staff/second-factor");
  await looks.at("second factor, off");
  await press(page, "Set it up");
  await looks.at("second factor, off, with an error");
  await page.getByLabel("Your password").fill(PASSWORD);
  await press(page, "Set it up");
  await looks.at("set up the second factor");
  await press(page, "Switch it on");
  await looks.at("set up the second factor, with an error");
  const secret = await page.locator("dl code").innerText();
  await page.getByLabel("Six-digit code").fill(codeOf(secret, -1));
  await press(page, "Switch it on");
  await looks.at("recovery codes");
  await page.goto("/staff/second-factor");
  await looks.at("second factor, on");
  await press(page, "Switch it off");
  await looks.at("second factor, on, with an error");
  await press(page, "Sign out");
  await page.goto("/staff");
  await typeSignIn(page, email, PASSWORD);
  await unfold(page);
  await looks.at("sign in, the code", false);
  await leave(page, page.getByRole("button", { name: "Sign in", exact: true }));
  await looks.at("sign in, the code, with an error", false);
  await page.getByText("No telephone at hand?").click();
  await press(page, "Sign in with a recovery code");
  await looks.at("sign in, a recovery code, with an error", false);
  await signIn(page, site, "data-entry");
  await looks.at("papers, for data entry");
  await page.goto("/staff/interviews");
  await looks.at("interviews, for data entry");
  await page.goto("/staff/weighting");
  await looks.at("a page that is not for data entry", false);
}

/** What an officer sees of a paper that another has keyed, and what a councillor sees. */
export async function otherStaffPages(page: Page, site: Site, looks: Looks): Promise<void> {
  await signIn(page, site, "administrator");
  await enterPaper(page, site.code());
  await typePaper(page, { cohesion_area: "1" });
  await press(page, "Save this paper");
  await press(page, "Sign out");
  await signIn(page, site, "officer");
  await page.goto("/staff/paper");
  await leave(page, page.getByRole("table", { name: "Papers being keyed" }).getByRole("link", { name: /^Key it again/ }).first());
  await looks.at("key a paper again");
  await typePaper(page, { cohesion_area: "2", adults: "3" });
  await press(page, "Save this paper");
  await looks.at("papers with differences");
  await leave(page, page.getByRole("link", { name: "Settle the differences" }).first());
  await looks.at("settle a paper");
  await press(page, "Settle and complete");
  await looks.at("settle a paper, with errors");
  await press(page, "Sign out");
  await signIn(page, site, "councillor");
  await looks.at("councillor’s own ward");
  await page.goto("/staff/fieldwork");
  await looks.at("a page that is not for councillors", false);
  await page.goto("/staff/account");
  await press(page, "Change password");
  await looks.at("account, with errors");
  await press(page, "Sign out");
  const resident = await share(page, site);
  await looks.at("start on a shared device");
  await resident.startWithoutCode();
  await resident.open("stop");
  await looks.at("stop on a shared device");
}

/** What an interviewer sees, from the code of a letter to the reference, and after a refusal. */
export async function interviewPages(page: Page, site: Site, looks: Looks): Promise<void> {
  await signIn(page, site, "officer");
  await openLetter(page, "K7RM4");
  await looks.at("interviews, with an error");
  await openLetter(page, site.code());
  await looks.at("a letter");
  await press(page, "Save", page.locator("#happened"));
  await looks.at("a letter, with errors");
  await press(page, "Show the introduction");
  await looks.at("the introduction");
  await leave(page, page.getByRole("link", { name: "Back to the letter" }));
  await beginInterview(page, "Face to face", "العربية");
  await looks.at("interview: postcode");
  await press(page, "Save and go on");
  await looks.at("interview: postcode, with an error");
  await leave(page, page.getByRole("button", { name: /^Use the ward of the letter/ }));
  await looks.at("interview: a question in Arabic");
  await press(page, "Save and go on");
  await looks.at("interview: a question, with an error");
  await leave(page, page.getByRole("link", { name: "Stop here, or say what happened" }));
  await noteOutcome(page, "They asked for another time");
  await looks.at("a letter with an interview under way");
  await page.getByLabel("Language you speak with them").selectOption({ label: "English" });
  await press(page, "Go on");
  for (const asked of QUESTIONS) {
    await looks.at(`interview: ${asked.path}`);
    await takeDown(page, asked.answer);
  }
  await looks.at("interview: before the questions about the person");
  await leave(page, page.getByRole("button", { name: /^They would rather leave/ }));
  await looks.at("interview: the end");
  await press(page, "Finish the interview");
  await looks.at("interview: complete");
  await openLetter(page, site.code());
  await noteOutcome(page, "They said no");
  await looks.at("a letter whose people said no");
  await page.goto("/staff/interviews");
  await looks.at("interviews with outcomes");
}

/** The pages on the way to publishing: changes what is published. */
export async function publishingPages(page: Page, site: Site, looks: Looks): Promise<void> {
  await signIn(page, site, "officer", "/staff/weighting");
  await unfold(page);
  await looks.at("weighting, unfolded");
  await press(page, "Run weighting");
  await looks.at("weighting done");
  await leave(page, page.getByRole("link", { name: /^Publish these results/ }));
  await looks.at("publish?");
  await press(page, "Publish");
  await looks.at("published");
  for (const path of RESULTS) {
    await page.goto(path);
    await unfold(page);
    await looks.at(`${path}, unfolded`);
  }
}

/** What an administrator sees of question sets and of the council, with what is folded up. */
export async function designerPages(page: Page, site: Site, looks: Looks): Promise<void> {
  await signIn(page, site, "administrator", "/staff/council");
  await looks.at("the council");
  await page.getByLabel("Band at the top of each page").fill("#ffcc00");
  await press(page, "Save");
  await looks.at("the council, with an error");
  for (const path of ["/staff/questions/help", "/staff/questions/bank", "/staff/questions/bank/cohesion_area"]) {
    await page.goto(path);
    await looks.at(path);
  }
  await page.goto("/staff/questions");
  await looks.at("question sets");
  await press(page, "Begin the draft");
  await looks.at("question sets, with an error");
  await leave(page, page.getByRole("link", { name: /version 2/ }).first());
  await looks.at("a published version");
  await page.goto("/staff/questions");
  await page.locator("#from").selectOption({ label: "Every kind of answer, to look at" });
  await press(page, "Begin the draft");
  await looks.at("a draft");
  const draft = page.url().split("?")[0]!;
  // A section, several choices, a ranking, a battery, a number with a rule, and a day.
  for (const at of [1, 3, 6, 9, 12, 16]) {
    await page.goto(`${draft}?at=${at}`);
    await unfold(page);
    await looks.at(`a draft, ${at}`);
  }
  for (const end of ["add", "try", "paths", "translate", "translate?language=ar", "files", "changes", "publish"]) {
    await page.goto(`${draft}/${end}`);
    await looks.at(`a draft, ${end}`);
  }
  await page.goto(`${draft}?at=3`);
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("x".repeat(2_001));
  const officer = new Officer(page);
  await officer.press("Save question");
  await looks.at("a draft, with an error");
  await page.goto(`${draft}?at=3`);
  await unfold(page);
  await officer.press(/^Save, and keep in the bank/);
  await looks.at("a draft, with an error of the bank");
}
