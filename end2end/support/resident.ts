import { type Locator, type Page, expect } from "@playwright/test";
import { leave } from "./staff.js";
import { ASKED, type Asked, DALLOW, EQUALITY, QUESTIONS, STRIP, SURVEY } from "./survey.js";

/** A resident at a browser: does what people do, and looks at every page on the way. */
export class Resident {
  constructor(readonly page: Page) {}

  /** Opens a page of the survey. */
  async open(path = ""): Promise<void> {
    await this.page.goto(path ? `${SURVEY}/${path}` : SURVEY);
  }

  /** Is on a page of the survey that is whole: address, title, one heading, the strip, no script but the one of a session. */
  async on(path: string, title: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname === (path ? `${SURVEY}/${path}` : SURVEY));
    const text = await this.page.title();
    expect(text).toMatch(/ – Residents’ survey.* – Luton Council$/);
    if (typeof title === "string") expect(text.startsWith(title), `“${text}” begins with “${title}”`).toBe(true);
    else expect(text).toMatch(title);
    await expect(this.page.locator("h1")).toHaveCount(1);
    await expect(this.page.locator("main#main")).toHaveCount(1);
    await expect(this.page.getByText(STRIP)).toBeVisible();
    await expect(this.page.locator('script:not([src^="/script/resident.js"])')).toHaveCount(0);
  }

  /** Is on the page of a question. */
  async onQuestion(asked: Asked): Promise<void> {
    await this.on(asked.path, `${asked.title} – Question ${number(asked)} of about ${ASKED}`);
    await expect(this.heading).toHaveText(asked.heading);
  }

  /** Is told what is wrong, in a list whose entries lead to the fields. Returns the field the first one leads to. */
  async toldOff(message: string | RegExp): Promise<Locator> {
    await expect(this.page).toHaveTitle(/^Error: /);
    const summary = this.page.getByRole("alert");
    await expect(summary.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    const link = summary.getByRole("link", { name: message });
    await expect(link).toBeVisible();
    const target = (await link.getAttribute("href")) ?? "";
    expect(target).toMatch(/^#./);
    const field = this.page.locator(target);
    await expect(field).toHaveCount(1);
    return field;
  }

  get heading(): Locator {
    return this.page.locator("h1");
  }

  async follow(link: string | RegExp): Promise<void> {
    await leave(this.page, this.page.getByRole("link", { name: link }).first());
  }

  async press(button: string): Promise<void> {
    await leave(this.page, this.page.getByRole("button", { name: button, exact: true }));
  }

  async back(): Promise<void> {
    await leave(this.page, this.page.locator("a.back"));
  }

  radio(label: string): Locator {
    return this.page.getByRole("radio", { name: label, exact: true });
  }

  /** Gives an answer without sending it. */
  async give(answer: string): Promise<void> {
    if (/^\d+$/.test(answer)) await this.page.locator("#answer").fill(answer);
    else await this.page.locator("label").getByText(answer, { exact: true }).click();
  }

  async answer(answer: string): Promise<void> {
    await this.give(answer);
    await this.press("Continue");
  }

  /** The answer to a question stands on its page. */
  async sees(answer: string): Promise<void> {
    if (/^\d+$/.test(answer)) await expect(this.page.locator("#answer")).toHaveValue(answer);
    else await expect(this.radio(answer)).toBeChecked();
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel("Enter your access code").fill(code);
    await this.press("Continue");
  }

  /** The return code that the page shows. */
  async returnCode(): Promise<string> {
    await expect(this.page.locator(".panel .ref")).toHaveText(/^([A-Z0-9]{3} ){3}[A-Z0-9]{3}$/);
    return this.page.locator(".panel .ref").innerText();
  }

  async enterPostcode(postcode: string): Promise<void> {
    await this.page.getByLabel("What is your postcode?").fill(postcode);
    await this.press("Continue");
  }

  /** By access code from the start page to the question about where the person lives. */
  async startWithCode(code: string): Promise<void> {
    await this.open("code");
    await this.enterCode(code);
    await this.on("postcode", `What is your postcode? – Question 1 of about ${ASKED}`);
  }

  async startWithoutCode(): Promise<void> {
    await this.open("open");
    await this.press("Start without a code");
    await this.on("postcode", "What is your postcode?");
  }

  /** Answers from the postcode up to and without a question; without one, up to the explanation of the optional ones. */
  async goTo(end?: string, postcode: string = DALLOW.postcode): Promise<void> {
    await this.enterPostcode(postcode);
    for (const asked of QUESTIONS) {
      if (asked.path === end) return;
      await this.answer(asked.answer);
    }
    await this.on("about-you", "Questions about you (optional)");
  }

  /** Answers everything up to the check page, without the optional questions. */
  async goToCheck(postcode?: string): Promise<void> {
    await this.goTo(undefined, postcode);
    await this.press("Skip all of these questions");
    await this.on("check", "Check your answers before you send them");
  }

  /** Sends the answers. Returns the reference. */
  async send(): Promise<string> {
    await this.press("Send my answers");
    return this.reference();
  }

  /** Is on the confirmation. Returns its reference. */
  async reference(): Promise<string> {
    await this.on("done", "Your answers have been sent");
    const reference = (await this.page.locator(".ref").textContent()) ?? "";
    expect(reference).toMatch(/^[A-Z0-9]{2,}(?: [A-Z0-9]{2,})+$/);
    return reference;
  }

  /** The row of an answer on the check page. */
  row(title: string): Locator {
    return this.page.locator("dl > div").filter({ has: this.page.getByText(title, { exact: true }) });
  }
}

function number(asked: Asked): number {
  return [...QUESTIONS, ...EQUALITY].indexOf(asked) + 2;
}
