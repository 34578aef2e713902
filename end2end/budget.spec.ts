import { gzipSync } from "node:zlib";
import { Client } from "./support/client.js";
import { Resident } from "./support/resident.js";
import { expect, test } from "./support/test.js";

const KB = 1024;

/** Bytes of the files at these addresses, each packed as a server would. */
async function packed(client: Client, paths: string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => gzipSync((await client.get(path)).html).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("the first page and all it loads are at most 20 KB", async ({ page, site, watch }) => {
  await new Resident(page).open();
  await page.waitForLoadState("networkidle");
  const paths = watch.requests.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search);
  expect(watch.requests.filter(({ type }) => type === "script")).toEqual([]);
  expect(paths.some((path) => path.startsWith("/style/resident.css"))).toBe(true);
  const size = await packed(new Client(site.url), paths);
  test.info().annotations.push({ type: "size", description: `${size} bytes gzip for ${paths.join(", ")}` });
  expect(size).toBeLessThanOrEqual(20 * KB);
});

test("pages and style sheets are sent packed to browsers that can unpack them", async ({ site }) => {
  const client = new Client(site.url);
  const style = /href="(\/style\/[^"]+)"/.exec((await client.get("/survey/luton")).html)![1]!;
  for (const path of ["/survey/luton", style]) {
    const { headers } = await client.get(path, { "accept-encoding": "gzip" });
    expect.soft(headers.get("content-encoding"), path).toBe("gzip");
  }
});

test("a whole journey asks for nothing but pages, one style sheet, one small script and an icon", async ({ page, site, watch }) => {
  const resident = new Resident(page);
  await resident.open();
  await resident.startWithCode(site.code());
  await resident.goToCheck();
  await resident.send();
  const others = watch.requests.filter(({ type }) => type !== "document").map(({ url, type }) => `${type} ${new URL(url).pathname}`);
  const known = ["stylesheet /style/resident.css", "script /script/resident.js", "other /favicon.svg"];
  expect([...new Set(others)].filter((what) => !known.includes(what))).toEqual([]);
  const script = watch.requests.map(({ url }) => new URL(url)).find(({ pathname }) => pathname === "/script/resident.js")!;
  expect(await packed(new Client(site.url), [script.pathname + script.search])).toBeLessThanOrEqual(2 * KB);
});

test("every page after the first is at most 6 KB", async ({ page, site, watch }) => {
  const resident = new Resident(page);
  await resident.open();
  const sizes: { path: string; size: number }[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "document" || response.status() !== 200) return;
    const size = gzipSync(await response.body()).length;
    sizes.push({ path: new URL(response.url()).pathname, size });
  });
  await resident.startWithCode(site.code());
  await resident.goToCheck();
  await resident.send();
  const largest = sizes.reduce((a, b) => (a.size > b.size ? a : b));
  test.info().annotations.push({ type: "size", description: `${sizes.length} pages, the largest ${largest.path} with ${largest.size} bytes gzip` });
  expect(sizes.length).toBeGreaterThan(12);
  expect(largest.size).toBeLessThanOrEqual(6 * KB);
  expect(watch.requests.length).toBeGreaterThan(sizes.length);
});
