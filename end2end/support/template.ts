import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkout, program, settings } from "./program.js";

/** Names, for the workers, the folder that holds the demonstration and every copy of it. */
const FOLDER = "WARDWISE_TEST_FOLDER";

/** Makes one demonstration for the whole run; every server gets a copy of it. Playwright calls this once. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "wardwise-end2end-"));
  process.env[FOLDER] = folder;
  await promisify(execFile)(program(), ["demo"], { cwd: checkout, env: settings(folder) });
  return () => rm(folder, { recursive: true, force: true });
}

/** A fresh copy of the demonstration: database, key, accounts and codes. */
export async function copyTemplate(): Promise<string> {
  const template = process.env[FOLDER];
  if (!template) throw new Error("the demonstration was not made");
  const folder = await mkdtemp(join(template, "copy-"));
  const files = (await readdir(template, { withFileTypes: true })).filter((entry) => entry.isFile());
  await Promise.all(files.map(({ name }) => cp(join(template, name), join(folder, name))));
  return folder;
}
