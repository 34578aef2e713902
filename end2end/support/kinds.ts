import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Locator, type Page, expect } from "@playwright/test";
import { checkout, program, settings } from "./program.js";
import { Keys } from "./keys.js";
import { Resident } from "./resident.js";
import { DALLOW } from "./survey.js";
import { type Site, test } from "./test.js";

/** The survey with every kind of answer, opened in place of the demonstration's, and the way through it. */

/** Sites where that survey is open. */
const opened = new WeakSet<Site>();

/** Opens a wave of the survey with every kind of answer, once. */
export async function openEveryKind(site: Site): Promise<void> {
  if (opened.has(site)) return;
  opened.add(site);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const set = join(checkout, "server/reference/question-sets/every_answer_type_1.json");
  const dates = ["--opens", day(-1), "--last-day", day(20)];
  const survey = ["--council", "luton", "--questions", set, "--invitations-per-ward", "1", "--synthetic", "--replace"];
  await promisify(execFile)(program(), ["wave", "open", ...survey, ...dates], { cwd: checkout, env: settings(site.server.folder) });
}

/** A page of this survey: what is done on it, what is refused, and what the check page says. */
export interface Kind {
  path: string;
  /** The name of its row on the check page. */
  row: string;
  /** Gives an answer that is refused. */
  wrong?: (page: Page) => Promise<void>;
  /** The id of the field that the error leads to. */
  field?: string;
  /** What the error says. */
  told?: string | RegExp;
  /** Gives an answer. */
  give: (page: Page) => Promise<void>;
  /** What the check page says. */
  says: string | RegExp;
}

const press = (name: string) => (page: Page) => page.locator("label").getByText(name, { exact: true }).click();
const fill = (fields: Record<string, string>) => async (page: Page) => {
  for (const [id, value] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(value);
};
const choose = (lists: Record<string, string>) => async (page: Page) => {
  for (const [id, label] of Object.entries(lists)) await page.locator(`[id="${id}"]`).selectOption({ label });
};
const all = (...steps: ((page: Page) => Promise<void>)[]) => async (page: Page) => {
  for (const step of steps) await step(page);
};

export const KINDS: Kind[] = [
  {
    path: "heard",
    row: "How you heard of the survey",
    wrong: fill({ "answer-other-text": "A letter" }),
    field: "answer-other-text",
    told: /You typed an answer for ‘In another way’/,
    give: press("In another way"),
    says: "In another way: A letter",
  },
  {
    path: "took-part",
    row: "What you have done in your local area",
    wrong: all(press("Contacted a councillor"), press("None of these")),
    field: "answer",
    told: /Select ‘None of these’ by itself/,
    give: press("None of these"),
    says: "Contacted a councillor",
  },
  {
    path: "main-language",
    row: "Main language",
    wrong: async () => undefined,
    field: "answer",
    told: /Choose an answer/,
    give: choose({ answer: "Somali" }),
    says: "Somali",
  },
  {
    path: "improve",
    row: "What most needs improving",
    wrong: choose({ "answer-1": "Libraries", "answer-3": "Libraries" }),
    field: "answer-2",
    told: "Choose your 2nd choice before your 3rd choice",
    give: choose({ "answer-2": "Shops", "answer-3": "No choice" }),
    says: /1st: Libraries\s*2nd: Shops/,
  },
  { path: "satisfied-life", row: "Satisfaction with life", give: press("7"), says: "7 out of 10" },
  { path: "proud", row: "Proud to live here", give: press("Tend to agree"), says: "Tend to agree" },
  { path: "stay", row: "Would like to stay", give: press("Don’t know"), says: "Don’t know" },
  { path: "recommend", row: "Would recommend it", give: press("Strongly agree"), says: "Strongly agree" },
  {
    path: "people",
    row: "People in your home",
    wrong: fill({ answer: "21" }),
    field: "answer",
    told: "Enter a number from 1 to 20",
    give: fill({ answer: "4" }),
    says: "4",
  },
  {
    path: "children",
    row: "Children in your home",
    wrong: fill({ answer: "5" }),
    field: "answer",
    // No more than people in the home.
    told: "Enter a number from 0 to 4",
    give: fill({ answer: "2" }),
    says: "2",
  },
  { path: "play", row: "Places to play", give: press("5 – Very good"), says: "5 out of 5" },
  { path: "school", row: "Way to school", give: press("On foot or by bicycle"), says: "On foot or by bicycle" },
  {
    path: "distance",
    row: "Distance to the shops",
    wrong: fill({ answer: "0.25" }),
    field: "answer",
    told: "Enter a number with no more than 1 decimal place",
    give: fill({ answer: "0.3" }),
    says: "0.3 miles",
  },
  {
    path: "rent",
    row: "Rent each month",
    wrong: all(fill({ answer: "950" }), press("Prefer not to say")),
    field: "answer",
    told: "Give an answer or choose ‘Prefer not to say’, not both",
    give: press("Prefer not to say"),
    says: "£950",
  },
  { path: "share", row: "Share of shopping done locally", give: fill({ answer: "40" }), says: "40%" },
  {
    path: "last-visit",
    row: "Last visit to a council building",
    wrong: fill({ "answer-day": "31", "answer-month": "6", "answer-year": "2024" }),
    field: "answer-day",
    told: /Date must be a real date/,
    give: fill({ "answer-day": "30" }),
    says: "30 June 2024",
  },
  {
    path: "moved",
    row: "When you moved here",
    wrong: fill({ "answer-month": "June" }),
    field: "answer-year",
    told: "Date must include a year",
    give: fill({ "answer-year": "2019" }),
    says: "June 2019",
  },
  {
    path: "travel",
    row: "Time to get to work",
    wrong: fill({ "answer-minutes": "75" }),
    field: "answer-minutes",
    told: "Minutes must be 59 or fewer",
    give: fill({ "answer-hours": "1", "answer-minutes": "15" }),
    says: "1 hour 15 minutes",
  },
  { path: "lived", row: "How long you have lived in Luton", give: fill({ "answer-years": "7" }), says: "7 years" },
  { path: "one-word", row: "Your local area in one word", give: fill({ answer: "مزدحم" }), says: "مزدحم" },
  {
    path: "change",
    row: "What you would change",
    wrong: fill({ answer: "x".repeat(501) }),
    field: "answer",
    told: "Answer must be 500 characters or fewer. You have entered 501",
    give: fill({ answer: "More trees.\nFewer <bins> & cars." }),
    says: /More trees\.\s*Fewer <bins> & cars\./,
  },
  {
    path: "work-place",
    row: "Where you spend your day",
    wrong: fill({ answer: "LU1" }),
    field: "answer",
    told: "Enter a full postcode, like LU1 2BQ",
    give: fill({ answer: DALLOW.postcode }),
    says: DALLOW.ward,
  },
  { path: "shops-place", row: "Ward of your shops", give: press("Biscot"), says: "Biscot" },
  {
    path: "park-place",
    row: "Ward of your park",
    wrong: async () => undefined,
    field: "answer",
    told: /Choose an answer/,
    give: press("I use none"),
    says: "I use none",
  },
  { path: "age", row: "Age", wrong: fill({ answer: "15" }), field: "answer", told: "Enter a number from 16 to 120", give: fill({ answer: "44" }), says: "44" },
  { path: "identity", row: "How you describe yourself", give: all(press("In my own words"), fill({ "answer-own_words-text": "Lutonian" })), says: "In my own words: Lutonian" },
];

/** Through the whole survey, each question once refused where it can be; `look` is called on every page. */
export async function throughEveryKind(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const resident = new Resident(page);
  await resident.startWithoutCode();
  await resident.enterPostcode(DALLOW.postcode);
  for (const _ of KINDS) {
    if (page.url().endsWith("/about-you")) await resident.press("Continue");
    // By address: the order of some questions is drawn.
    const kind = KINDS.find(({ path }) => page.url().endsWith(`/question/${path}`))!;
    await look(kind.path);
    if (kind.wrong) {
      await kind.wrong(page);
      await resident.press("Continue");
      const field: Locator = await resident.toldOff(kind.told!);
      await expect(field).toHaveAttribute("id", kind.field!);
      await look(`${kind.path}-error`);
    }
    await kind.give(page);
    await resident.press("Continue");
  }
  await resident.on("check", "Check your answers before you send them");
  for (const { row, says } of KINDS) await expect(resident.row(row).locator("dd").first()).toHaveText(says);
  await look("check");
  for (const { row } of KINDS.slice(0, 3)) await expect(resident.row(row).getByRole("link", { name: /^Change/ })).toBeVisible();
  await resident.send();
}

/** The tests that run with JavaScript and without. */
export function everyKind(): void {
  test.describe("every kind of answer", () => {
    test.beforeAll(async ({ sites }, info) => openEveryKind(await sites(info.titlePath[0] ?? info.file)));

    test("is asked, refused in words, taken, and said again", async ({ page }) => {
      test.setTimeout(120_000);
      await throughEveryKind(page, async () => undefined);
    });

    test("is answered with keys alone", async ({ page }) => {
      const [resident, keys] = [new Resident(page), new Keys(page)];
      await resident.startWithoutCode();
      await resident.enterPostcode(DALLOW.postcode);
      await keys.press("answer", "Space");
      await keys.continue();
      // Checkboxes, each a stop of its own.
      await keys.press("answer-2", "Space");
      await keys.press("answer-4", "Space");
      await keys.continue();
      // Lists that open take letters.
      await keys.type("answer", "Urd");
      await keys.continue("button");
      await keys.type("answer-1", "Lib");
      await keys.type("answer-2", "Sho");
      await keys.continue("button");
      await resident.open("question/last-visit");
      await keys.type("answer-day", "3");
      await keys.type("answer-month", "6");
      await keys.type("answer-year", "2024");
      await keys.continue();
      await resident.open("question/change");
      await keys.type("answer", "One\nTwo");
      await keys.continue("button");
      for (const [path, fields] of Object.entries({
        "took-part": { "answer-2": "on", "answer-4": "on" },
        "main-language": { answer: "urdu" },
        improve: { "answer-1": "libraries", "answer-2": "shops" },
        "last-visit": { "answer-day": "3", "answer-month": "6", "answer-year": "2024" },
        change: { answer: "One\nTwo" },
      })) {
        await resident.open(`question/${path}`);
        for (const [id, value] of Object.entries(fields)) {
          const field = page.locator(`#${id}`);
          if (value === "on") await expect(field).toBeChecked();
          else await expect(field).toHaveValue(value);
        }
      }
    });

    test("what no longer applies is gone, and comes back with its answer", async ({ page }) => {
      const resident = new Resident(page);
      await resident.startWithoutCode();
      await resident.enterPostcode(DALLOW.postcode);
      await resident.press("Skip this question");
      await resident.answer("None of these");
      await expect(page).toHaveURL(/question\/why-not$/);
      const order = await page.locator(".radio label").allTextContents();
      await resident.answer("Doing it online");
      await resident.back();
      await expect(page.locator(".radio label")).toHaveText(order);
      expect(order.slice(-2)).toEqual(["Nothing would", "Don’t know"]);
      await expect(page.getByLabel("Doing it online")).toBeChecked();
      await resident.open("question/took-part");
      await press("None of these")(page);
      await resident.answer("Contacted a councillor");
      await expect(page).toHaveURL(/question\/main-language$/);
      await resident.open("question/took-part");
      await press("Contacted a councillor")(page);
      await resident.answer("None of these");
      await expect(page).toHaveURL(/question\/why-not$/);
      await expect(page.getByLabel("Doing it online")).toBeChecked();
    });

    test("a shape of the map chooses its ward in the list", async ({ page }) => {
      const resident = new Resident(page);
      await resident.startWithoutCode();
      await resident.enterPostcode(DALLOW.postcode);
      await resident.open("question/park-place");
      await page.locator("svg.pick label").nth(2).dispatchEvent("click");
      await expect(page.locator("#answer-3")).toBeChecked();
      await resident.press("Continue");
      await expect(page).toHaveURL(/question\/age$|about-you$/);
    });
  });
}
