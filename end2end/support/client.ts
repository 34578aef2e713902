import { ADDRESS_HEADER } from "./server.js";

/** What came back, without following it. */
export interface Reply {
  status: number;
  location: string;
  headers: Headers;
  /** The `Set-Cookie` lines as they were sent. */
  cookies: string[];
  html: string;
}

/** A browser reduced to requests and cookies, for what no page can be made to send. */
export class Client {
  readonly jar = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly address = "192.0.2.251",
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(path, { method: "GET", headers });
  }

  /** Posts a form as its page would, unless other headers say otherwise. */
  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Reply> {
    const form = { "content-type": "application/x-www-form-urlencoded", origin: this.origin, "sec-fetch-site": "same-origin" };
    return this.send(path, { method: "POST", body: new URLSearchParams(fields).toString(), headers: { ...form, ...headers } });
  }

  private async send(path: string, init: { method: string; body?: string; headers: Record<string, string> }): Promise<Reply> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { [ADDRESS_HEADER]: this.address, ...(cookie && { cookie }), ...init.headers };
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: "manual" });
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) {
      const [name, value] = line.split(";")[0]!.split("=") as [string, string];
      if (value && !/max-age=0/i.test(line)) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    const location = response.headers.get("location") ?? "";
    return { status: response.status, location, headers: response.headers, cookies, html: await response.text() };
  }
}
