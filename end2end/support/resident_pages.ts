import type { Page } from "@playwright/test";
import type { Looks } from "./looks.js";
import { leave } from "./staff.js";
import { DALLOW, EQUALITY, QUESTIONS, SURVEY } from "./survey.js";
import type { Site } from "./test.js";

/** A walk through every page that residents see, in any language: by places and kinds of controls, never by words. */
class Walk {
  constructor(
    readonly page: Page,
    readonly looks: Looks,
  ) {}

  /** Opens a page by address, in the language of the walk. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${path}${path.includes("?") ? "&" : "?"}language=${this.looks.language}`);
  }

  async openSurvey(end = ""): Promise<void> {
    await this.open(end ? `${SURVEY}/${end}` : SURVEY);
  }

  /** Presses the first button of the page's own form: the one that goes on. */
  async submit(): Promise<void> {
    await leave(this.page, this.page.locator("main form button.btn").first());
  }

  /** Sends what stands on the page, which is refused. */
  async refused(name: string): Promise<void> {
    await this.submit();
    await this.page.locator(".error-summary").waitFor();
    await this.looks.at(`${name}, with an error`);
  }

  async fill(id: string, text: string): Promise<void> {
    await this.page.locator(`#${id}`).fill(text);
  }

  /** Answers a question with its second answer, or 2, and goes on. */
  async answer(): Promise<void> {
    const second = this.page.locator("label[for=answer-2]");
    if ((await second.count()) > 0) await second.click();
    else await this.fill("answer", "2");
    await this.submit();
  }

  async code(code: string): Promise<void> {
    await this.openSurvey("code");
    await this.fill("code", code);
    await this.submit();
  }
}

/** Every page of the resident's journey, and every way it can say that something is wrong. */
export async function residentPages(page: Page, site: Site, looks: Looks): Promise<void> {
  const walk = new Walk(page, looks);
  const code = site.code();
  await walk.openSurvey();
  await looks.at("start");
  await page.locator("nav.langs summary").click();
  await looks.at("start, languages unfolded");
  for (const end of ["expired", "open", "withdraw"]) {
    await walk.openSurvey(end);
    await looks.at(end);
  }
  await walk.refused("withdraw");
  await walk.openSurvey("code");
  await looks.at("code");
  await walk.refused("no code");
  await walk.fill("code", "AAAAA AAAAA");
  await walk.refused("an unknown code");
  await walk.code(code);
  await looks.at("postcode");
  await walk.refused("no postcode");
  await walk.fill("postcode", "SW1A 1AA");
  await walk.refused("a foreign postcode");
  await walk.openSurvey("ward");
  await looks.at("ward list");
  await walk.refused("ward list");
  await walk.openSurvey("outside");
  await looks.at("outside");
  await walk.openSurvey("postcode");
  await walk.fill("postcode", DALLOW.postcode);
  await walk.submit();
  await questions(walk);
  await looks.at("check");
  await walk.openSurvey(QUESTIONS[0]!.path);
  await looks.at("a question answered before");
  await walk.openSurvey("stop");
  await looks.at("stop");
  await walk.openSurvey();
  await looks.at("start with a survey under way");
  await walk.openSurvey("check");
  await walk.submit();
  await afterSending(walk, code);
  await withoutCode(walk);
}

async function questions(walk: Walk): Promise<void> {
  for (const asked of QUESTIONS) {
    await walk.looks.at(asked.path);
    if (asked === QUESTIONS[0] || asked === QUESTIONS.at(-1)) await walk.refused(asked.path);
    await walk.answer();
  }
  await walk.looks.at("about you");
  await walk.submit();
  for (const asked of EQUALITY) {
    await walk.looks.at(asked.path);
    await walk.answer();
  }
}

async function afterSending(walk: Walk, code: string): Promise<void> {
  const { page, looks } = walk;
  await looks.at("done");
  const reference = (await page.locator(".ref").textContent())!;
  await walk.openSurvey("copy");
  await looks.at("copy");
  await walk.code(code);
  await page.locator(".error-summary").waitFor();
  await looks.at("a used code");
  await walk.openSurvey("withdraw");
  await walk.fill("reference", reference);
  await walk.submit();
  await looks.at("withdraw?");
  await walk.submit();
  await looks.at("withdrawn");
}

async function withoutCode(walk: Walk): Promise<void> {
  const { page, looks } = walk;
  await page.context().clearCookies();
  await walk.openSurvey("open");
  await walk.submit();
  await walk.openSurvey("stop");
  await looks.at("stop, open link");
  const send = async (action: string) => leave(page, page.locator(`main form[action$="${action}"] button`).first());
  await send("/return-code");
  await looks.at("return code");
  await send("/return-code");
  await page.locator(".error-summary").waitFor();
  await looks.at("return code, with an error");
  await walk.fill("email", "jo@example.com");
  await send("/return-code");
  await looks.at("return code, sent by email");
  await walk.openSurvey("stop");
  await looks.at("stop, with a return code");
  await send("/return-code");
  await looks.at("return code in place of another");
  await send("/stop");
  await looks.at("stopped, with a return code");
  await walk.openSurvey("open");
  await walk.submit();
  await walk.openSurvey("stop");
  await send("/stop");
  await looks.at("stopped");
  await walk.openSurvey("copy");
  await looks.at("no copy");
  await walk.openSurvey("stopped?by=sent");
  await looks.at("cleared after sending");
}

/** Help, in the language of the walk. */
export async function helpPages(page: Page, looks: Looks): Promise<void> {
  const walk = new Walk(page, looks);
  for (const end of ["", "/privacy", "/accessibility", "/cookies", "/feedback"]) {
    await walk.open(`/help/luton${end}`);
    await looks.at(`/help/luton${end}`);
  }
  await walk.refused("feedback");
  await page.locator("main textarea").fill("The map is small on my phone.");
  await walk.submit();
  await looks.at("feedback sent");
}
