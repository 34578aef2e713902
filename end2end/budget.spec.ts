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

test("a whole journey asks for nothing but pages, one style sheet and an icon", async ({ page, site, watch }) => {
  const resident = new Resident(page);
  await resident.open();
  await resident.startWithCode(site.code());
  await resident.goToCheck();
  await resident.send();
  const others = watch.requests.filter(({ type }) => type !== "document").map(({ url, type }) => `${type} ${new URL(url).pathname}`);
  expect([...new Set(others)].filter((what) => !["stylesheet /style/resident.css", "other /favicon.svg"].includes(what))).toEqual([]);
});
