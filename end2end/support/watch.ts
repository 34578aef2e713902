import { type BrowserContext, type Response, expect } from "@playwright/test";

/** Listens to everything a browser does during a test, and says afterwards what no page of this site may do. */
export class Watch {
  /** Everything asked for, in order. */
  readonly requests: { url: string; type: string; from: string }[] = [];
  private readonly problems: string[] = [];
  private allowed: RegExp | undefined;

  constructor(context: BrowserContext, origin: string) {
    const pages = new Set<string>();
    context.on("request", (request) => {
      const url = request.url();
      const document = request.resourceType() === "document";
      if (document) pages.add(url);
      const from = document ? url : (request.headers()["referer"] ?? "");
      this.requests.push({ url, type: request.resourceType(), from });
      if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) this.problems.push(`another origin was asked: ${url}`);
      const script = request.resourceType() === "script" && new URL(url).pathname !== "/script/resident.js";
      if (script && new URL(from || origin).pathname.startsWith("/survey/")) {
        this.problems.push(`a resident's page loaded a script that is not its own: ${url}`);
      }
    });
    context.on("response", (response) => {
      if (response.request().resourceType() === "document") this.problems.push(...missingHeaders(response));
    });
    context.on("console", (message) => {
      // Chromium reports a page with an error status as a message; the test that asked for the page checks the status.
      const page = message.text().startsWith("Failed to load resource") && pages.has(message.location().url);
      if (["error", "warning"].includes(message.type()) && !page && !this.allowed?.test(message.text())) {
        this.problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.problems.push(`script error: ${error.error().message}`));
  }

  /** The test brings this message about on purpose. */
  allow(message: RegExp): void {
    this.allowed = message;
  }

  /** Fails the test when a page did what it may not. */
  check(): void {
    expect.soft(this.problems, "what pages did during this test").toEqual([]);
  }
}

function missingHeaders(response: Response): string[] {
  const headers = response.headers();
  const policy = headers["content-security-policy"] ?? "";
  const wanted: [boolean, string][] = [
    [/script-src 'nonce-[0-9a-f]{32}'/.test(policy), "a content security policy with a nonce"],
    [policy.includes("default-src 'none'"), "a content security policy that begins with nothing"],
    [!policy.includes("unsafe-inline"), "a content security policy without unsafe-inline"],
    [headers["x-content-type-options"] === "nosniff", "nosniff"],
    [headers["referrer-policy"] === "same-origin", "a referrer policy"],
  ];
  return wanted.filter(([there]) => !there).map(([, what]) => `${response.url()} (${response.status()}) lacks ${what}`);
}
