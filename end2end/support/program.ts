import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: the program finds its reference data from here. */
export const checkout = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The `wardwise` program under test. */
export function program(): string {
  const path = process.env.WARDWISE_BIN ?? "";
  if (!existsSync(path)) throw new Error("WARDWISE_BIN names no program; run these tests with `make test-browser`");
  if (!existsSync(join(siteRoot(), "style"))) throw new Error("WARDWISE_SITE_ROOT holds no site; run `make site`");
  return path;
}

/** Style sheets and the browser bundle. */
export function siteRoot(): string {
  return process.env.WARDWISE_SITE_ROOT ?? "";
}

/** The settings of a server or command whose database is in `folder`. Nothing of the caller's settings comes through. */
export function settings(folder: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("WARDWISE_"));
  return {
    ...Object.fromEntries(inherited),
    DATABASE_URL: `sqlite://${join(folder, "wardwise.sqlite")}`,
    WARDWISE_SECRET_FILE: join(folder, "wardwise.key"),
    WARDWISE_SITE_ROOT: siteRoot(),
    WARDWISE_LOG: "warn",
    WARDWISE_LOG_FORMAT: "json",
    ...more,
  };
}
