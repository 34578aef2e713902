import type { Page } from "@playwright/test";
import { Resident } from "./support/resident.js";
import { WARD, signIn } from "./support/staff.js";
import { DALLOW } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/**
 * Zoomed in to 400% (1280 × 1024, WCAG 1.4.10): what has the focus is in sight, whichever way one comes to it. That nothing is cut off, is
 * covered or needs scrolling sideways is looked at on every page (`support/looks.ts`).
 */

// Without movement: the skip link is where it goes at once.
test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: "reduce" } });

interface Focused {
  name: string;
  /** All of it is out of sight or under something else. */
  hidden: boolean;
  /** It had the focus before on this way. */
  again: boolean;
}

/** What has the focus; nothing at the end of the page. */
function focused(page: Page, way: string): Promise<Focused | undefined> {
  return page.evaluate((way) => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return undefined;
    const again = at.dataset.way === way;
    at.dataset.way = way;
    // A radio button shows as its label.
    const label = (at as HTMLInputElement).labels?.[0];
    const shown = [at, label].filter((one) => one instanceof HTMLElement);
    const part = (from: number, to: number) => [0.1, 0.5, 0.9].map((at) => from + at * (to - from));
    const seen = shown
      .flatMap((one) => [...one.getClientRects()])
      // Of what is larger than the screen, the part on it.
      .some(({ left, right, top, bottom }) =>
        part(Math.max(left, 0), Math.min(right, innerWidth)).some((x) =>
          part(Math.max(top, 0), Math.min(bottom, innerHeight)).some((y) => {
            const there = document.elementFromPoint(x, y);
            return there !== null && shown.some((one) => one.contains(there));
          }),
        ),
      );
    return { name: `${at.tagName} ${(at.textContent || at.id).trim().replace(/\s+/g, " ").slice(0, 40)}`, hidden: !seen, again };
  }, way);
}

/** Walks the page with Tab to its end, and back again. Returns what cannot be seen when it has the focus. */
async function hiddenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const key of ["Tab", "Shift+Tab"]) {
    for (;;) {
      await page.keyboard.press(key);
      const here = await focused(page, key);
      if (!here || here.again) break;
      if (here.hidden) found.push(`${key}: ${here.name}`);
    }
  }
  return found;
}

test("nothing hides what has the focus", async ({ page, site }) => {
  test.setTimeout(180_000);
  const resident = new Resident(page);
  const found: string[] = [];
  const look = async (name: string) => {
    for (const control of await hiddenFocus(page)) found.push(`${name}: ${control}`);
  };
  await resident.open();
  await look("start");
  await resident.startWithCode(site.code());
  await resident.enterPostcode(DALLOW.postcode);
  await resident.press("Continue");
  await look("question, with an error");
  await resident.open("ward");
  await look("ward list");
  for (const path of ["/results/luton", "/results/luton/wards", WARD]) {
    await page.goto(path);
    await look(path);
  }
  await signIn(page, site, "administrator", "/staff/fieldwork");
  for (const path of ["fieldwork", "weighting", "paper", "accounts"]) {
    await page.goto(`/staff/${path}`);
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    await look(path);
  }
  expect(found).toEqual([]);
});
