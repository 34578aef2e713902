import type { Page } from "@playwright/test";
import { Resident } from "./support/resident.js";
import { DALLOW, QUESTIONS } from "./support/survey.js";
import { expect, test } from "./support/test.js";

const SESSION = "**/survey/luton/session";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Do you need more time?" });

/** A question open for an hour all but 50 seconds; the server, whose clock no test turns, is answered for. */
async function almostOver(page: Page, code: string, answer?: string): Promise<Resident> {
  await page.clock.install();
  const resident = new Resident(page);
  await resident.open();
  await resident.startWithCode(code);
  await resident.enterPostcode(DALLOW.postcode);
  if (answer) await resident.give(answer);
  await page.route(SESSION, (route) => (route.request().method() === "GET" ? route.fulfill({ json: { seconds: 50 } }) : route.fallback()));
  await page.clock.fastForward("59:01");
  await expect(dialog(page)).toBeVisible();
  return resident;
}

test("a minute before the end a person is asked, and gets more time", async ({ page, site }) => {
  const resident = await almostOver(page, site.code());
  await expect(dialog(page)).toContainText(/Seconds left: (50|4\d)/);
  await expect(dialog(page).getByRole("button", { name: "Go on with the survey" })).toBeFocused();
  const asked = page.waitForResponse((response) => response.request().method() === "POST");
  await page.keyboard.press("Enter");
  expect(await (await asked).json()).toEqual({ seconds: 3600 });
  await expect(dialog(page)).toBeHidden();
  await resident.answer(QUESTIONS[0]!.answer);
  await expect(page).toHaveURL(new RegExp(`${QUESTIONS[1]!.path}$`));
});

test("the escape key asks for more time, and a lost connection is said", async ({ page, site, watch }) => {
  await almostOver(page, site.code());
  watch.allow(/ERR_FAILED/);
  await page.route(SESSION, (route) => route.abort());
  await page.keyboard.press("Escape");
  await expect(dialog(page).getByRole("alert")).toHaveText(/We could not reach the survey/);
  await page.unroute(SESSION);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
});

test("a session that went on in another window is not asked about", async ({ page, site }) => {
  await page.clock.install();
  const resident = new Resident(page);
  await resident.open();
  await resident.startWithCode(site.code());
  const asked = page.waitForResponse((response) => response.url().endsWith("/session"));
  await page.clock.fastForward("59:30");
  expect((await (await asked).json()).seconds).toBeGreaterThan(3500);
  await page.clock.fastForward("00:05");
  await expect(dialog(page)).toBeHidden();
});

test("at the end what is on the page is sent, and the page is left", async ({ page, site }) => {
  await almostOver(page, site.code(), QUESTIONS[0]!.answer);
  await page.clock.fastForward("00:55");
  // The server's own clock has not turned: it takes the answer as in time. What it does with a late one is its own test.
  await expect(page).toHaveURL(new RegExp(`${QUESTIONS[1]!.path}$`));
});

test("a page without a form is left for the one that says the session is over", async ({ page, site }) => {
  await page.clock.install();
  const resident = new Resident(page);
  await resident.open();
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  await resident.open("stop");
  await page.route(SESSION, (route) => route.fulfill({ json: { seconds: 0 } }));
  await page.clock.fastForward("01:00:03");
  await page.clock.runFor(3_000);
  await expect(page).toHaveURL(/\/expired$/);
});

test("a QR code’s address fills in the code, keeps it out of the log and the history, and one press goes on", async ({ page, site, watch }) => {
  const code = site.code();
  await page.goto(`/survey/luton/code#code=${code.replace(" ", "")}`);
  const field = page.getByLabel("Enter your access code");
  await expect(field).toHaveValue(code.replace(" ", ""));
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => location.href)).toBe(`${site.url}/survey/luton/code`);
  expect(watch.requests.some(({ url }) => url.includes(code.slice(0, 5)))).toBe(false);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/postcode$/);
});

test("other ends of an address change nothing", async ({ page }) => {
  for (const end of ["#main", "#code=", `#code=${"A".repeat(40)}`, "#code=%3Cb%3E"]) {
    await page.goto("/");
    await page.goto(`/survey/luton/code${end}`);
    await expect(page.getByLabel("Enter your access code")).toHaveValue("");
  }
});
