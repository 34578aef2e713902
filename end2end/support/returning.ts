import { Client } from "./client.js";
import { Resident } from "./resident.js";
import { DALLOW, QUESTIONS } from "./survey.js";
import { expect, test } from "./test.js";

const RESPONDENT = "__Host-respondent";

/** Interrupted, repeated and resumed: nothing is lost and nothing counts twice. With JavaScript and without. */
export function returning(): void {
  test("the confirmation can be reloaded, and nothing can be changed after it", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    const reference = await resident.send();
    await page.reload();
    expect(await resident.reference()).toBe(reference);
    await page.goBack();
    expect(await resident.reference()).toBe(reference);
    for (const path of ["check", QUESTIONS[0]!.path, "postcode", "ward", "about-you", "stop"]) {
      await resident.open(path);
      expect(await resident.reference(), path).toBe(reference);
    }
  });

  test("answers sent twice at once are one response with one reference", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await resident.goToCheck();
    const client = new Client(site.url, site.address());
    const cookie = (await page.context().cookies()).find(({ name }) => name === RESPONDENT)!;
    client.jar.set(cookie.name, cookie.value);
    const replies = await Promise.all(Array.from({ length: 5 }, () => client.post("/survey/luton/check", {})));
    for (const { status, location } of replies) expect([status, location]).toEqual([303, "/survey/luton/done"]);
    // And once more in the browser, which still shows the check page.
    const reference = await resident.send();
    const pages = await Promise.all(Array.from({ length: 3 }, () => client.get("/survey/luton/done")));
    for (const { html } of pages) expect(html).toContain(reference);
  });

  test("a double click sends once", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.goToCheck();
    await page.getByRole("button", { name: "Send my answers" }).dblclick();
    const reference = await resident.reference();
    await page.reload();
    expect(await resident.reference()).toBe(reference);
  });

  test("a code that was used says so", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await resident.goToCheck();
    await resident.send();
    await resident.open("code");
    await resident.enterCode(code);
    await resident.on("code", "Error: Enter your access code");
    await expect(await resident.toldOff("Answers have already been sent with this access code")).toHaveValue(code);
    await expect(page.getByText("If you sent them, you have finished.")).toBeVisible();
  });

  test("without its cookie a page says so, and the code leads back to the answers", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await resident.goTo(QUESTIONS[2]!.path);
    await page.context().clearCookies();
    await resident.answer(QUESTIONS[2]!.answer);
    await resident.on("expired", "Your session has ended");
    await resident.follow("Enter your access code");
    await resident.enterCode(code);
    await resident.onQuestion(QUESTIONS[2]!);
    for (const asked of [QUESTIONS[1]!, QUESTIONS[0]!]) {
      await resident.back();
      await resident.onQuestion(asked);
      await resident.sees(asked.answer);
    }
  });

  test("a page asked for without any cookie explains itself", async ({ page }) => {
    const resident = new Resident(page);
    for (const path of ["postcode", "ward", QUESTIONS[0]!.path, "about-you", "check", "done", "stop"]) {
      await resident.open(path);
      await resident.on("expired", "Your session has ended");
    }
  });

  test("two tabs of one browser work on one response", async ({ page, site }) => {
    const [one, two] = [new Resident(page), new Resident(await page.context().newPage())];
    await one.startWithCode(site.code());
    await one.goTo(QUESTIONS[3]!.path);
    await two.open();
    await two.follow("Carry on");
    await two.onQuestion(QUESTIONS[3]!);
    await two.answer(QUESTIONS[3]!.other);
    // The first tab still shows the question and answers it another way: the last word counts.
    await one.answer(QUESTIONS[3]!.answer);
    await two.back();
    await two.sees(QUESTIONS[3]!.answer);
    for (const asked of QUESTIONS.slice(4)) await one.answer(asked.answer);
    await one.press("Skip all of these questions");
    await two.open("check");
    const reference = await one.send();
    expect(await two.send()).toBe(reference);
  });

  test("the same code on another device goes on there, and the first device is told", async ({ page, site, browser, javaScriptEnabled }) => {
    const first = new Resident(page);
    const code = site.code();
    await first.startWithCode(code);
    await first.goTo(QUESTIONS[1]!.path);
    const other = await site.browser(browser, { javaScriptEnabled });
    const second = new Resident(await other.newPage());
    await second.open("code");
    await second.enterCode(code);
    await second.onQuestion(QUESTIONS[1]!);
    await second.answer(QUESTIONS[1]!.answer);
    await first.answer(QUESTIONS[1]!.other);
    await first.on("expired", "Your session has ended");
    await second.back();
    await second.sees(QUESTIONS[1]!.answer);
    await other.close();
  });

  test("stop and come back with the code", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await resident.goTo(QUESTIONS[4]!.path);
    await resident.follow("Stop and come back later");
    await resident.on("stop", "Your answers so far are saved");
    await resident.follow("Carry on now");
    await resident.onQuestion(QUESTIONS[4]!);
    await resident.follow("Stop and come back later");
    await resident.press("Stop now and clear this device");
    await resident.on("stopped", "You have stopped, and this device is clear");
    expect(await page.context().cookies()).toEqual([]);
    await page.goBack();
    await resident.on("expired", "Your session has ended");
    await resident.follow("Enter your access code");
    await resident.enterCode(code);
    await resident.onQuestion(QUESTIONS[4]!);
    await resident.back();
    await resident.sees(QUESTIONS[3]!.answer);
  });

  test("an open survey goes on in the same browser until it is cleared", async ({ page }) => {
    const resident = new Resident(page);
    await resident.startWithoutCode();
    await resident.goTo(QUESTIONS[1]!.path);
    await resident.open();
    await expect(page.getByText("Your answers so far are saved.")).toBeVisible();
    await resident.follow("Carry on");
    await resident.onQuestion(QUESTIONS[1]!);
    await resident.follow("Stop and come back later");
    await expect(page.getByText("Without a return code you cannot come back to these answers after that.")).toBeVisible();
    await resident.press("Stop now and clear this device");
    await expect(page.getByText("You can begin again if you change your mind.")).toBeVisible();
    await resident.open("check");
    await resident.on("expired", "Your session has ended");
  });

  test("a return code, shown once, goes on on another device", async ({ page, site, browser, javaScriptEnabled }) => {
    const first = new Resident(page);
    await first.startWithoutCode();
    await first.goTo(QUESTIONS[1]!.path);
    await first.follow("Stop and come back later");
    await first.press("Get a code to come back");
    await first.on("return-code", "Your return code");
    const code = await first.returnCode();
    // What is loaded again is the page that offers a code, and it does not show this one.
    await first.open("return-code");
    await first.on("stop", "Your answers so far are saved");
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Get a new return code" })).toBeVisible();

    const other = await site.browser(browser, { javaScriptEnabled });
    const second = new Resident(await other.newPage());
    await second.open("code");
    await second.enterCode(code.toLowerCase().replaceAll(" ", ""));
    await second.onQuestion(QUESTIONS[1]!);
    await second.answer(QUESTIONS[1]!.answer);
    await first.open(QUESTIONS[1]!.path);
    await first.on("expired", "Your session has ended");
    for (const asked of QUESTIONS.slice(2)) await second.answer(asked.answer);
    await second.press("Skip all of these questions");
    await second.send();
    await other.close();
    await first.follow("Enter your access code or return code");
    await first.enterCode(code);
    await first.toldOff("Answers have already been sent with this return code");
  });

  test("asking again makes a new return code and says that the old one stopped working", async ({ page }) => {
    const resident = new Resident(page);
    await resident.startWithoutCode();
    await resident.open("stop");
    await resident.press("Get a code to come back");
    const old = await resident.returnCode();
    await resident.back();
    await resident.press("Get a new return code");
    await expect(page.getByText("The return code you had before does not work any more.")).toBeVisible();
    const code = await resident.returnCode();
    expect(code).not.toBe(old);
    await resident.press("Stop now and clear this device");
    await expect(page.getByText("type your return code by the end of")).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
    await resident.follow("Enter your access code or return code");
    await resident.enterCode(old);
    await resident.toldOff("We do not have this return code. Check it and type it again");
    await resident.enterCode(code);
    await resident.on("postcode", "What is your postcode?");
  });

  test("a return code is sent by email, in the person’s language, and stays on the page", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithoutCode();
    await resident.open("stop");
    await resident.press("Get a code to come back");
    const code = await resident.returnCode();
    const email = page.getByLabel("Your email address");
    await email.fill("name@");
    await resident.press("Email this code to me");
    expect(await resident.toldOff("Enter an email address in the correct format, like name@example.com")).toBeTruthy();
    await expect(email).toHaveValue("name@");
    expect(await resident.returnCode()).toBe(code);
    const before = site.mail.received.length;
    await email.fill("jo@example.com");
    // Enter sends the form, and chooses no language.
    await Promise.all([page.waitForEvent("load"), email.press("Enter")]);
    await expect(page.getByText("We have sent the code to the address you gave.")).toBeVisible();
    expect(await resident.returnCode()).toBe(code);
    await expect(email).toHaveValue("");
    const mail = site.mail.received.slice(before);
    expect(mail.map(({ to }) => to)).toEqual([["jo@example.com"]]);
    const lines = mail[0]!.text.split("\n");
    expect(lines).toContain(code);
    expect(lines).toContain("https://survey.example/survey/luton/code");

    await page.getByText("Change language").click();
    await resident.press("Polski");
    await expect(page.locator("html")).toHaveAttribute("lang", "pl");
    expect(await resident.returnCode()).toBe(code);
    await page.getByLabel("Twój adres e-mail").fill("jo@example.com");
    await resident.press("Wyślij mi ten kod e-mailem");
    await expect(page.getByText("Wysłaliśmy kod na podany adres.")).toBeVisible();
    expect(site.mail.received.at(-1)!.text).toContain("Wpisz go na tej stronie");
  });

  test("the code resumes at the optional questions and at the check page too", async ({ page, site }) => {
    const resident = new Resident(page);
    const code = site.code();
    await resident.startWithCode(code);
    await resident.goTo(undefined, DALLOW.postcode);
    await page.context().clearCookies();
    await resident.open("code");
    await resident.enterCode(code);
    await resident.on("about-you", "Questions about you (optional)");
    await resident.press("Skip all of these questions");
    await page.context().clearCookies();
    await resident.open("code");
    await resident.enterCode(code);
    await resident.on("check", "Check your answers");
    await resident.send();
  });

  test("the check page cannot be reached past questions not seen", async ({ page, site }) => {
    const resident = new Resident(page);
    await resident.startWithCode(site.code());
    await resident.open("check");
    await resident.on("postcode", "What is your postcode?");
    await resident.goTo(QUESTIONS[2]!.path);
    await resident.open("check");
    await resident.onQuestion(QUESTIONS[2]!);
  });
}
