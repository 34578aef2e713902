import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "./support/client.js";
import { Traveller, column } from "./support/traveller.js";
import { type Site, expect, test } from "./support/test.js";

const KILLS = 16;
const AT_ONCE = 8;

/** The complete responses as the officer downloads them: one record for each. */
async function responses(site: Site): Promise<Record<string, string>[]> {
  const officer = new Client(site.url, site.address());
  const { email, password } = site.accounts.officer;
  expect((await officer.post("/staff/sign-in", { email, password })).status).toBe(303);
  const { status, html } = await officer.get("/staff/fieldwork/responses.csv");
  expect(status).toBe(200);
  const [head, ...rows] = html.trimEnd().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at] ?? ""])));
}

/** Does the row hold everything this person was told is saved? */
function holds(row: Record<string, string>, traveller: Traveller): boolean {
  if ((row["route"] === "open_link") !== (traveller.code === undefined)) return false;
  return [...traveller.known].every(([path, { acknowledged }]) => row[column(path)] === acknowledged);
}

test(`what was acknowledged survives ${KILLS} kills`, async ({ site }) => {
  test.setTimeout(150_000);
  const { server } = site;
  const before = new Set((await responses(site)).map((row) => row["respondent_id"]));
  const travellers: Traveller[] = [];
  let open = 0;
  const fresh = () => {
    const code = open++ % 3 === 0 ? undefined : site.code();
    const traveller = new Traveller(new Client(site.url, site.address()), code);
    travellers.push(traveller);
    return traveller;
  };

  let travelling = true;
  let up = true;
  const road = Array.from({ length: AT_ONCE }, async () => {
    for (let traveller = fresh(); travelling; ) {
      if (up) await traveller.step();
      else await sleep(5);
      if (traveller.done) traveller = fresh();
    }
  });
  const lost: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(40 + Math.random() * 400);
    await server.kill();
    up = false;
    await server.start();
    // Only a few are looked at now, while the others wait: all of them at the end.
    for (const traveller of travellers.filter(({ done }) => !done)) lost.push(...(await traveller.lost()));
    up = true;
  }
  travelling = false;
  await Promise.all(road);

  for (const traveller of travellers) lost.push(...(await traveller.lost()));
  expect(lost, "acknowledged and gone").toEqual([]);
  // Whoever is still on the way can finish.
  for (const traveller of travellers) while (!traveller.done) await traveller.step();

  const after = (await responses(site)).filter((row) => !before.has(row["respondent_id"]));
  const counts = {
    kills: KILLS,
    journeys: travellers.length,
    acknowledged: travellers.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    unanswered: travellers.reduce((sum, { unanswered }) => sum + unanswered, 0),
    responses: after.length,
  };
  test.info().annotations.push({ type: "counts", description: JSON.stringify(counts) });
  console.log(`crash: ${JSON.stringify(counts)}`);
  expect(after, "one response for each journey").toHaveLength(travellers.length);
  for (const traveller of travellers) {
    expect(after.filter((row) => holds(row, traveller)).length, "a response with all its answers").toBeGreaterThanOrEqual(1);
  }
  const references = new Set(travellers.map(({ reference }) => reference));
  expect(references.size, "a reference of its own for each").toBe(travellers.length);
  expect(counts.acknowledged).toBeGreaterThan(50);
});
