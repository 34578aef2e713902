import type { Page } from "@playwright/test";

/** What to look for in forced colours. */
const WHAT = {
  /** Marks that say something: shapes of charts, maps and their keys. Grids and halos say nothing. */
  marks: ["area-f", "city-f", "rest-f", "ring", "bar", "target", "whisk", "zero", "refl", "trend", "trend2", "ward", "wardb", "swatch", "mx"],
  /** Contrast of what is not text (WCAG 1.4.11). */
  enough: 3,
};

/**
 * What a person who sets all colours by their system cannot make out on the page that is open. The last key pressed must be one of the keyboard, so that
 * the focus shows as it does for people who use it.
 */
export function madeOut(page: Page): Promise<string[]> {
  return page.evaluate(inForcedColours, WHAT);
}

/** Runs in the page. */
function inForcedColours({ marks, enough }: typeof WHAT): string[] {
  type Colour = [number, number, number, number];
  const found = new Set<string>();
  const name = (one: Element) => `${one.tagName.toLowerCase()} “${(one.textContent || one.id || one.getAttribute("class") || "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const colour = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\(/.test(text) ? (text.match(/[\d.]+/g) ?? []) : ["0", "0", "0", "0"]).map(Number);
    return [red, green, blue, alpha];
  };
  const light = ([red, green, blue]: Colour) => {
    const [r, g, b] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  /** How far two colours stand apart; what is transparent does not stand out from anything. */
  const contrast = (one: string, other: Colour): number => {
    const own = colour(one);
    if (own[3] < 0.5) return 1;
    const [dark, bright] = [light(own), light(other)].sort((a, b) => a - b);
    return (bright! + 0.05) / (dark! + 0.05);
  };
  /** The colour behind an element. */
  const behind = (one: Element | null): Colour => {
    for (let at = one; at; at = at.parentElement) {
      const own = colour(getComputedStyle(at).backgroundColor);
      if (own[3] > 0.5) return own;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
  };
  const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const edged = (style: CSSStyleDeclaration, back: Colour) =>
    style.borderBottomStyle !== "none" && parseFloat(style.borderBottomWidth) >= 1 && contrast(style.borderBottomColor, back) >= enough;
  /** The label with words: on a map, the shape of a ward is one too. */
  const words = (input: HTMLInputElement) => [...(input.labels ?? [])].find((label) => label.textContent?.trim());
  const underlined = (one: Element): boolean => [one, ...one.querySelectorAll("*")].some((part) => getComputedStyle(part).textDecorationLine.includes("underline"));

  // Buttons look like buttons, and links in a text like links.
  for (const button of document.querySelectorAll("button, a.btn")) {
    if (seen(button) && !button.matches(".vh") && !edged(getComputedStyle(button), behind(button.parentElement)) && !underlined(button)) found.add(`no edge and no line: ${name(button)}`);
  }
  for (const link of document.querySelectorAll("main p a, main li a, main td a, main dd a")) {
    const other = getComputedStyle(link).color !== getComputedStyle(link.parentElement!).color;
    if (seen(link) && !other && !underlined(link) && !link.matches(".btn")) found.add(`a link like its text: ${name(link)}`);
  }

  // The page one is on, in a list of pages.
  for (const here of document.querySelectorAll("nav [aria-current]")) {
    const others = [...here.closest("ul, ol")!.querySelectorAll("a:not([aria-current])")];
    const look = (one: Element) => getComputedStyle(one).borderBottomColor;
    if (others.length > 0 && others.every((one) => look(one) === look(here))) found.add(`the page one is on looks like the others: ${name(here)}`);
  }

  // What is chosen, where the mark is drawn beside the label.
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")) {
    const label = words(input);
    if (!label || getComputedStyle(input).opacity !== "0") continue;
    const was = input.checked;
    const mark = () => {
      const { opacity, borderBottomColor } = getComputedStyle(label, "::after");
      return { opacity, contrast: contrast(borderBottomColor, behind(label)) };
    };
    input.checked = true;
    const chosen = mark();
    input.checked = false;
    const other = mark();
    input.checked = was;
    if (chosen.opacity !== "1" || other.opacity !== "0" || chosen.contrast < enough) found.add(`chosen or not: ${name(label)}`);
    if (!edged(getComputedStyle(label, "::before"), behind(label))) found.add(`no edge: ${name(label)}`);
  }
  for (const field of document.querySelectorAll("input[type=text], input[type=email], input[type=password], textarea, select")) {
    if (seen(field) && !edged(getComputedStyle(field), behind(field.parentElement))) found.add(`no edge: ${name(field)}`);
  }

  // What has the focus.
  const before = document.activeElement as HTMLElement | null;
  for (const one of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0'], .error-summary")) {
    if (one.matches("[type=hidden], [tabindex='-1']:not(.error-summary)") || !one.checkVisibility()) continue;
    one.focus();
    if (document.activeElement !== one) continue;
    const label = words(one as HTMLInputElement);
    const drawn = [getComputedStyle(one), ...(label ? [getComputedStyle(label, "::before"), getComputedStyle(label)] : [])];
    const back = behind(one.parentElement);
    const ring = drawn.some((style) => style.opacity !== "0" && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && contrast(style.outlineColor, back) >= enough);
    if (!ring) found.add(`the focus cannot be seen: ${name(one)}`);
  }
  before?.focus();

  // Marks of charts, and of the keys beside them.
  for (const mark of document.querySelectorAll<SVGElement>(marks.map((mark) => `svg .${mark}`).join(", "))) {
    if (!seen(mark)) continue;
    const { fill, stroke } = getComputedStyle(mark);
    const back = behind(mark);
    if (Math.max(contrast(fill, back), contrast(stroke, back)) < enough) found.add(`a mark of a chart: ${name(mark)}`);
  }
  for (const text of document.querySelectorAll("svg.pick text")) {
    const shape = getComputedStyle(text.parentElement!.querySelector("path")!).fill;
    if (contrast(getComputedStyle(text).fill, colour(shape)) < 4.5) found.add(`a number on the map: ${name(text)}`);
  }
  return [...found];
}
