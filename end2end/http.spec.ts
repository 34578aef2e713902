import { Client, type Reply } from "./support/client.js";
import { QUESTIONS } from "./support/survey.js";
import { expect, test } from "./support/test.js";

/** What no page can be made to send, asked of the server directly. */

const FIRST = `/survey/luton/${QUESTIONS[0]!.path}`;

function heading(reply: Reply): string {
  return /<h1[^>]*>(.*?)<\/h1>/s.exec(reply.html)?.[1] ?? "";
}

/** A client that has come to the first question. */
async function atFirstQuestion(url: string, address: string, code: string): Promise<Client> {
  const client = new Client(url, address);
  expect((await client.post("/survey/luton/code", { code })).location).toBe("/survey/luton/postcode");
  expect((await client.post("/survey/luton/postcode", { postcode: "LU1 1AR" })).location).toBe(FIRST);
  return client;
}

test("the resident’s cookie is bound to this host and out of reach of scripts", async ({ site }) => {
  const client = new Client(site.url, site.address());
  for (const reply of [
    await client.post("/survey/luton/code", { code: site.code() }),
    await client.post("/survey/luton/open", { key: "a".repeat(64) }),
  ]) {
    expect(reply.status).toBe(303);
    expect(reply.cookies).toHaveLength(1);
    const cookie = reply.cookies[0]!;
    expect(cookie).toMatch(/^__Host-respondent=[0-9a-f]{64};/);
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie.split("; ")).toContain(part);
    expect(cookie).not.toMatch(/domain=/i);
  }
});

test("no page sets a cookie before there is something to keep", async ({ site }) => {
  const client = new Client(site.url, site.address());
  for (const path of ["/", "/survey/luton", "/survey/luton/code", "/survey/luton/open", "/help/luton/cookies"]) {
    expect((await client.get(path)).cookies, path).toEqual([]);
  }
});

test("a form from another origin is refused, and nothing is changed", async ({ site }) => {
  const client = await atFirstQuestion(site.url, site.address(), site.code());
  expect((await client.post(FIRST, { answer: "tend_to_agree" })).status).toBe(303);
  for (const headers of [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ]) {
    const reply = await client.post(FIRST, { answer: "definitely_disagree" }, headers);
    expect([reply.status, heading(reply)], JSON.stringify(headers)).toEqual([403, "This form did not come from this site"]);
  }
  // A browser too old to send Sec-Fetch-Site is judged by its origin.
  const bare = await fetch(new URL(FIRST, site.url), {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://evil.example",
      cookie: [...client.jar].map(([name, value]) => `${name}=${value}`).join("; "),
    },
    body: "answer=definitely_disagree",
    redirect: "manual",
  });
  expect(bare.status).toBe(403);
  expect((await client.get(FIRST)).html).toMatch(/value="tend_to_agree"[^>]*checked|checked[^>]*value="tend_to_agree"/);
});

test("every answer carries the security headers", async ({ site }) => {
  const client = await atFirstQuestion(site.url, site.address(), site.code());
  const style = /href="(\/style\/[^"]+)"/.exec((await client.get("/survey/luton")).html)![1]!;
  const nonces = new Set<string>();
  const paths = ["/survey/luton", FIRST, "/survey/luton/expired", "/nowhere", "/help", "/healthz", "/robots.txt", style];
  for (const path of paths) {
    const { headers } = await client.get(path);
    const policy = headers.get("content-security-policy") ?? "";
    nonces.add(/'nonce-([0-9a-f]{32})'/.exec(policy)?.[1] ?? "");
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy, path).toContain(part);
    }
    expect(policy, path).not.toContain("unsafe-inline");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("strict-transport-security"), path).toMatch(/max-age=\d{7,}/);
  }
  expect(nonces.has("")).toBe(false);
  expect(nonces.size, "a fresh nonce each time").toBe(paths.length);
});

test("pages are kept nowhere, style sheets for good", async ({ site }) => {
  const client = await atFirstQuestion(site.url, site.address(), site.code());
  for (const path of [FIRST, "/survey/luton/postcode", "/survey/luton/stop", "/nowhere"]) {
    expect((await client.get(path)).headers.get("cache-control"), path).toBe("no-store");
  }
  const style = /href="(\/style\/[^"]+)"/.exec((await client.get("/survey/luton")).html)![1]!;
  expect((await client.get(style)).headers.get("cache-control")).toContain("immutable");
});

test("no answer, code or token stands in an address", async ({ site }) => {
  const client = new Client(site.url, site.address());
  const code = site.code();
  const replies = [
    await client.post("/survey/luton/code", { code }),
    await client.post("/survey/luton/postcode", { postcode: "LU1 1AR" }),
    await client.post(FIRST, { answer: "too_few" }),
    await client.post("/survey/luton/check", {}),
  ];
  for (const { location, status } of replies) {
    expect(status).toBe(303);
    expect(location).toMatch(/^\/survey\/luton\/[a-z/-]+$/);
    expect(location).not.toContain("too");
  }
});

test("requests that no page sends get a page that says so", async ({ site }) => {
  const client = await atFirstQuestion(site.url, site.address(), site.code());
  const json = await client.post(FIRST, {}, { "content-type": "application/json" });
  expect([json.status, heading(json)]).toEqual([400, "We could not read that"]);
  const method = await fetch(new URL("/survey/luton", site.url), { method: "PUT" });
  expect([400, 405]).toContain(method.status);
  expect(await method.text()).toContain("<h1>");
  // A second value of a field, a field nobody asked for, an answer to a question of another kind.
  for (const fields of [{ answer: "definitely_agree", extra: "x" }]) expect((await client.post(FIRST, fields)).status).toBe(303);
  expect((await client.post("/survey/luton/question/adults", { answer: "definitely_agree" })).status).toBe(422);
});

test("somebody who guesses codes is slowed, and a neighbour is not", async ({ site }) => {
  const guesser = new Client(site.url, "198.51.100.7");
  const statuses: number[] = [];
  for (let guess = 0; guess < 25; guess++) {
    statuses.push((await guesser.post("/survey/luton/code", { code: "AAAAA AAAAA" })).status);
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422));
  const refused = statuses.filter((status) => status === 429).length;
  expect(refused, "of the last five, those refused").toBeGreaterThanOrEqual(3);
  const reply = await guesser.post("/survey/luton/code", { code: "AAAAA AAAAA" });
  expect(reply.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(reply.html).toContain("Too many codes were tried. Wait 1 minute, then try again");
  expect((await new Client(site.url, "198.51.100.8").post("/survey/luton/code", { code: site.code() })).status).toBe(303);
});

test("an open link pressed twice begins one response", async ({ site }) => {
  const client = new Client(site.url, site.address());
  const key = /name="key" value="([0-9a-f]{64})"/.exec((await client.get("/survey/luton/open")).html)![1]!;
  await client.post("/survey/luton/open", { key });
  await client.post("/survey/luton/postcode", { postcode: "LU1 1AR" });
  await client.post(FIRST, { answer: "tend_to_agree" });
  // The same form again, as after the back button: it goes on with what was begun.
  expect((await client.post("/survey/luton/open", { key })).status).toBe(303);
  expect((await client.get(FIRST)).html).toMatch(/value="tend_to_agree"[^>]*checked|checked[^>]*value="tend_to_agree"/);
});

test("the server says that it lives and is ready", async ({ site }) => {
  const client = new Client(site.url);
  for (const path of ["/healthz", "/readyz"]) expect((await client.get(path)).status).toBe(200);
});

test("whatever is asked or sent, the fault is never the server’s", async ({ site }) => {
  const resident = await atFirstQuestion(site.url, site.address(), site.code());
  const officer = new Client(site.url, site.address());
  await officer.post("/staff/sign-in", site.accounts.officer);
  const nil = "00000000-0000-7000-8000-000000000000";
  const asked = ["/survey/%ff", "/survey/luton/question/%ff", "/results/luton?wave=%ff", "/results/luton?wave=-1", "/results/luton/wards?sort=x", "/style/%2e%2e/%2e%2e/etc/passwd", `/${"a".repeat(9000)}`]
    .concat(["publish", "publish?set=x", `publish?set=${nil}`, "published?id=x", `published?id=${nil}`, "weighting?wave=x", `weighting?set=${nil}`, "fieldwork?wave=9", "sign-out"].map((end) => `/staff/${end}`));
  for (const path of asked) {
    const { status, html } = await officer.get(path);
    expect(status, path).toBeLessThan(500);
    expect(html, path).toContain("<h1>");
  }
  const bodies: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["/survey/luton/postcode", "postcode=%00"],
    ["/survey/luton/postcode", "postcode=%ff"],
    ["/survey/luton/postcode", new Uint8Array([0xff, 0xfe])],
    ["/survey/luton/postcode", "&&=&=="],
    [FIRST, "answer=tend_to_agree&answer=too_few"],
    [FIRST, `action=${"x".repeat(60_000)}`],
    ["/survey/luton/question/adults", "answer=%D9%A3"],
    ["/survey/luton/open", `key=${"z".repeat(64)}`],
    ["/staff/sign-in", "email=%00&password=%00"],
  ];
  const cookie = [...resident.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  for (const [path, body] of bodies) {
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: site.url, cookie };
    const { status } = await fetch(new URL(path, site.url), { method: "POST", body, headers, redirect: "manual" });
    expect(status, `${path} ${String(body).slice(0, 30)}`).toBeLessThan(500);
  }
  expect(site.server.faults()).toEqual([]);
});
