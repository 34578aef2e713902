import { Client, type Reply } from "./client.js";
import { DALLOW, SURVEY } from "./survey.js";

/** What a question may be answered with, as forms send it. */
const CHOICES: Record<string, string[]> = {
  "cohesion-area": ["definitely_agree", "tend_to_agree", "tend_to_disagree", "definitely_disagree", "dont_know", "too_few"],
  "cohesion-city": ["definitely_agree", "tend_to_agree", "tend_to_disagree", "definitely_disagree", "dont_know"],
  "area-satisfaction": ["very_satisfied", "fairly_satisfied", "neither", "fairly_dissatisfied", "very_dissatisfied"],
  "council-satisfaction": ["very_satisfied", "fairly_satisfied", "neither", "fairly_dissatisfied", "very_dissatisfied"],
  belong: ["very_strongly", "fairly_strongly", "not_very_strongly", "not_at_all_strongly", "dont_know"],
  "trust-council": ["great_deal", "fair_amount", "not_very_much", "not_at_all", "dont_know"],
  age: ["age_16_24", "age_25_34", "age_35_44", "age_45_54", "age_55_64", "age_65_74", "age_75_plus"],
  sex: ["female", "male"],
  adults: Array.from({ length: 10 }, (_, at) => String(at + 1)),
  "ethnic-group": ["asian", "black", "mixed", "white", "other"],
  disability: ["yes", "no"],
};
const PATHS = Object.keys(CHOICES);

/** The column of a question in the file of responses. */
export function column(path: string): string {
  return path.replaceAll("-", "_");
}

function any<T>(list: T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}

/** What may stand in the store for a question: what was acknowledged, and what was sent since without an answer. */
interface Known {
  acknowledged?: string;
  unanswered: Set<string>;
}

/**
 * Somebody on the way through the survey while the server is killed again and again. Remembers what the server
 * acknowledged by its redirect; where no answer came, the same is sent again, as a person would.
 */
export class Traveller {
  readonly known = new Map<string, Known>(PATHS.map((path) => [path, { unanswered: new Set() }]));
  /** Acknowledged answers, repeated ones counted. */
  acknowledged = 0;
  /** Requests to which no answer came. */
  unanswered = 0;
  placed = false;
  sent = false;
  reference?: string;
  private entered = false;
  private key?: string;
  private at = 0;
  private again?: { path: string; value: string };

  /** With an access code, or by open link. */
  constructor(
    private readonly client: Client,
    readonly code?: string,
  ) {}

  get done(): boolean {
    return this.reference !== undefined;
  }

  /** The next thing to do. Throws nothing: a server that does not answer is tried again at the next step. */
  async step(): Promise<void> {
    try {
      await this.act();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.unanswered += 1;
    }
  }

  private async act(): Promise<void> {
    if (!this.entered) return this.enter();
    if (!this.placed) {
      went(await this.client.post(`${SURVEY}/postcode`, { postcode: DALLOW.postcode }), `question/${PATHS[0]}`);
      this.placed = true;
      return;
    }
    if (this.at < PATHS.length) return this.answer();
    if (!this.sent) {
      went(await this.client.post(`${SURVEY}/check`, {}), "done");
      this.sent = true;
      return;
    }
    this.reference = await this.readReference();
  }

  private async enter(): Promise<void> {
    if (this.code) {
      const { status, location, html } = await this.client.post(`${SURVEY}/code`, { code: this.code });
      if (status !== 303) throw new Error(`the code was refused with ${status}: ${html.slice(0, 300)}`);
      if (!location.endsWith("/postcode")) throw new Error(`a fresh code led to ${location}`);
    } else {
      this.key ??= /name="key" value="([0-9a-f]{64})"/.exec((await this.client.get(`${SURVEY}/open`)).html)![1]!;
      went(await this.client.post(`${SURVEY}/open`, { key: this.key }), "postcode");
    }
    this.entered = true;
  }

  /** Answers a question; now and then one already answered gets another answer. */
  private async answer(): Promise<void> {
    const back = this.at > 0 && Math.random() < 0.3 ? Math.floor(Math.random() * this.at) : this.at;
    const path = this.again?.path ?? PATHS[back]!;
    const value = this.again?.value ?? any(CHOICES[path]!);
    const known = this.known.get(path)!;
    this.again = { path, value };
    known.unanswered.add(value);
    const reply = await this.client.post(`${SURVEY}/question/${path}`, { answer: value, action: "continue" });
    if (reply.status !== 303 || reply.location.endsWith("/expired")) throw new Error(`an answer got ${reply.status} ${reply.location}`);
    known.acknowledged = value;
    known.unanswered.clear();
    this.again = undefined;
    this.acknowledged += 1;
    if (path === PATHS[this.at]) this.at += 1;
  }

  private async readReference(): Promise<string> {
    const { status, location, html } = await this.client.get(`${SURVEY}/done`);
    const reference = /class="ref">([^<]+)</.exec(html)?.[1];
    if (!reference) throw new Error(`the confirmation got ${status} ${location}`);
    return reference;
  }

  /** What is lost: acknowledged answers that their pages do not show, or a reference that is another one now. */
  async lost(): Promise<string[]> {
    if (this.sent) {
      const reference = await this.readReference();
      this.reference ??= reference;
      return reference === this.reference ? [] : [`reference ${this.reference} became ${reference}`];
    }
    const lost: string[] = [];
    for (const [path, { acknowledged, unanswered }] of this.known) {
      if (acknowledged === undefined) continue;
      const { status, location, html } = await this.client.get(`${SURVEY}/question/${path}`);
      // The answers were sent, though the acknowledgement was lost: they are looked at in the file of responses.
      if (status === 303 && location.endsWith("/done")) return lost;
      const shown = path === "adults" ? /id="answer"[^>]*value="(\d+)"|value="(\d+)"[^>]*id="answer"/ : checked();
      const found = shown.exec(html);
      const value = found?.[1] ?? found?.[2];
      if (value !== acknowledged && !(value && unanswered.has(value))) lost.push(`${path}: ${acknowledged}, shown: ${value} (${status} ${location})`);
    }
    return lost;
  }
}

function checked(): RegExp {
  return /<input(?=[^>]*\schecked)(?=[^>]*type="radio")[^>]*value="([^"]+)"/;
}

function went(reply: Reply, end: string): void {
  if (reply.status !== 303 || !reply.location.endsWith(`/${end}`)) {
    throw new Error(`expected to go to ${end}, got ${reply.status} ${reply.location} ${reply.html.slice(0, 300)}`);
  }
}
