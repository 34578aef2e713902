import { Client } from "./support/client.js";
import { expect, test } from "./support/test.js";

/** Files for everybody hold what the pages show, and no more. */

test("figures as CSV: a row for each question and area, and the pages’ numbers", async ({ page, site }) => {
  const client = new Client(site.url);
  const reply = await client.get("/results/luton/figures.csv");
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-type")).toMatch(/^text\/csv/);
  expect(reply.headers.get("content-disposition")).toMatch(/attachment; filename="?luton-wave-2-figures\.csv/);
  const lines = reply.html.trimEnd().split(/\r?\n/);
  expect(lines.length).toBeGreaterThanOrEqual(1 + 6 * 21);
  expect(reply.html).toContain("E05014741");
  expect(reply.html.toLowerCase()).toContain("synthetic");
  // No row of a person: nothing like the columns of the officers’ file.
  expect(lines[0]).not.toMatch(/respondent|stratum/);
  await page.goto("/results/luton/data");
  await expect(page.getByRole("link", { name: "All figures (CSV)" })).toHaveAttribute("href", /\/results\/luton\/figures\.csv\?wave=2/);
});

test("ward shapes as GeoJSON: 20 wards with their figures", async ({ site }) => {
  const reply = await new Client(site.url).get("/results/luton/wards.geojson");
  expect(reply.headers.get("content-type")).toMatch(/^application\/geo\+json/);
  const collection = JSON.parse(reply.html) as { type: string; features: { geometry: { type: string }; properties: object }[] };
  expect(collection.type).toBe("FeatureCollection");
  expect(collection.features).toHaveLength(20);
  for (const { geometry, properties } of collection.features) {
    expect(geometry.type).toMatch(/^(Multi)?Polygon$/);
    expect(JSON.stringify(properties)).toMatch(/E0501\d{4}/);
  }
});
