import type { Page } from "@playwright/test";

/**
 * What people change, and what must still fit: `plain` is the page as it is; `spacing` is what WCAG 1.4.12 lets people set; `text` is text of twice
 * the size without any zoom (WCAG 1.4.4).
 */
export type Change = "plain" | "spacing" | "text";

const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";
// Letters that are joined are not set apart, and lines that stand wider already are not set closer: such scripts use what they know (WCAG 1.4.12, note).
const SPACED_JOINED = "* { word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";
const LARGE = "html { font-size: 200% !important; }";
const JOINED = ["ar", "ur", "bn"];

/** What does not fit the screen under each change: lines for a person to read. */
export async function misfits(page: Page, changes: readonly Change[]): Promise<string[]> {
  const sheets = changes.map((change) => ({ change, plain: sheet(change, false), joined: sheet(change, true) }));
  return page.evaluate(measure, { sheets, joined: JOINED });
}

function sheet(change: Change, joined: boolean): string {
  if (change === "plain") return "";
  if (change === "text") return LARGE;
  return joined ? SPACED_JOINED : SPACED;
}

interface Sheets {
  sheets: { change: string; plain: string; joined: string }[];
  joined: string[];
}

/** Runs in the page. */
function measure({ sheets, joined }: Sheets): string[] {
  type Box = { left: number; right: number; top: number; bottom: number };
  type Text = Box & { text: string; node: Text0 };
  type Text0 = globalThis.Node;
  const short = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY);
  const hides = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY);

  /** The boxes that cut off what is in an element, each found once. */
  const clips = new Map<Element, Element[]>();
  const clipsOf = (element: Element | null): Element[] => {
    if (!element || element === document.documentElement || element === document.body) return [];
    let found = clips.get(element);
    if (!found) {
      const outer = clipsOf(element.parentElement);
      // A drawing inside a drawing cuts off by its own rules.
      found = element instanceof HTMLElement && (scrolls(element) || hides(element)) ? [element, ...outer] : outer;
      clips.set(element, found);
    }
    return found;
  };

  /** In a part of a drawing that is not drawn: `checkVisibility` and boxes do not tell. */
  const undrawn = (element: Element): boolean => {
    for (let at: Element | null = element; at instanceof SVGElement; at = at.parentElement) {
      if (getComputedStyle(at).display === "none") return true;
    }
    return false;
  };

  const look = (drawings: boolean): string[] => {
    const found: string[] = [];
    const screen = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - screen;
    if (over > 0) found.push(`${over} pixels wider than the screen`);
    const texts: Text[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || parent.closest(".vh, .skip, option, script, title, desc")) continue;
      if (!drawings && parent.closest("svg.chart")) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || undrawn(parent)) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        // As high as letters are, not as their lines are.
        const middle = (rect.top + rect.bottom) / 2;
        const box: Box = { left: rect.left, right: rect.right, top: middle - 0.38 * size, bottom: middle + 0.38 * size };
        let seen = true;
        for (const clip of clipsOf(parent)) {
          const edge = clip.getBoundingClientRect();
          const out = Math.max(edge.left - box.left, box.right - edge.right, edge.top - box.top, box.bottom - edge.bottom);
          if (out > 2 && !scrolls(clip)) found.push(`cut off: “${short(node.textContent!)}”`);
          box.left = Math.max(box.left, edge.left);
          box.right = Math.min(box.right, edge.right);
          box.top = Math.max(box.top, edge.top);
          box.bottom = Math.min(box.bottom, edge.bottom);
          if (box.left >= box.right || box.top >= box.bottom) seen = false;
        }
        if (!seen) continue;
        if (box.left < -1 || box.right > screen + 1) found.push(`off the screen: “${short(node.textContent!)}”`);
        texts.push({ ...box, text: node.textContent!, node });
      }
    }
    // By height: what begins below the end of another does not meet it.
    texts.sort((a, b) => a.top - b.top);
    texts.forEach((one, at) => {
      for (let next = at + 1; next < texts.length && texts[next]!.top < one.bottom - 2; next++) {
        const other = texts[next]!;
        if (other.node === one.node) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 2 && high > 2) found.push(`“${short(one.text)}” and “${short(other.text)}” stand on each other`);
      }
    });
    return [...new Set(found)];
  };

  const found: string[] = [];
  for (const { change, plain, joined: wide } of sheets) {
    // A sheet made by script is not held by the content security policy, which forbids any other.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(joined.includes(document.documentElement.lang) ? wide : plain);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    clips.clear();
    // Words in charts stand at fixed places: known (`chart-text` in known_issues.json), and every chart has a table.
    found.push(...look(change === "plain").map((line) => (change === "plain" ? line : `${change}: ${line}`)));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
  return found;
}
