import { rm } from "node:fs/promises";
import { type Browser, type BrowserContext, test as base } from "@playwright/test";
import { type Access, readAccess } from "./access.js";
import { MailSink } from "./mail.js";
import { ADDRESS_HEADER, Server } from "./server.js";
import { copyTemplate } from "./template.js";
import { Watch } from "./watch.js";

export { expect } from "@playwright/test";

/** A site with the demonstration loaded: one for each file of tests, so that files never meet. */
export class Site {
  private used = 0;
  private visitors = 0;

  private constructor(
    readonly server: Server,
    /** Where its mail goes. */
    readonly mail: MailSink,
    private readonly access: Access,
  ) {}

  static async open(): Promise<Site> {
    const folder = await copyTemplate();
    const mail = await MailSink.start();
    return new Site(await Server.start(folder, mail.settings()), mail, await readAccess(folder));
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.mail.stop();
    await rm(this.server.folder, { recursive: true, force: true });
  }

  get url(): string {
    return this.server.url;
  }

  get accounts(): Access["accounts"] {
    return this.access.accounts;
  }

  /** An access code that nobody has used. */
  code(): string {
    const code = this.access.codes[this.used++];
    if (!code) throw new Error("no unused access code is left");
    return code;
  }

  /** The address of another household: rate limits count by it. */
  address(): string {
    this.visitors += 1;
    return `192.0.2.${this.visitors % 250}`;
  }

  /** A second browser, of somebody else. */
  async browser(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
    return browser.newContext({
      baseURL: this.url,
      extraHTTPHeaders: { [ADDRESS_HEADER]: this.address() },
      ...options,
    });
  }
}

interface ForTests {
  site: Site;
  watch: Watch;
}

interface ForWorkers {
  sites: (file: string) => Promise<Site>;
}

export const test = base.extend<ForTests, ForWorkers>({
  sites: [
    async ({}, use) => {
      let open: { file: string; site: Site } | undefined;
      const close = async () => {
        await open?.site.close();
        const faults = open?.site.server.faults() ?? [];
        const file = open?.file;
        open = undefined;
        if (faults.length > 0) throw new Error(`the server's log during ${file}:\n${faults.join("\n")}`);
      };
      await use(async (file) => {
        if (open?.file === file) return open.site;
        await close();
        open = { file, site: await Site.open() };
        return open.site;
      });
      await close();
    },
    { scope: "worker" },
  ],
  site: async ({ sites }, use, info) => use(await sites(info.titlePath[0] ?? info.file)),
  baseURL: async ({ site }, use) => use(site.url),
  extraHTTPHeaders: async ({ site }, use) => use({ [ADDRESS_HEADER]: site.address() }),
  watch: [
    async ({ context, site }, use) => {
      const watch = new Watch(context, site.url);
      await use(watch);
      watch.check();
    },
    { auto: true },
  ],
});
