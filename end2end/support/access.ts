import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type Role = "administrator" | "officer" | "data-entry" | "councillor" | "scrutiny";

/** Accounts and unused access codes of a demonstration. */
export interface Access {
  accounts: Record<Role, { email: string; password: string }>;
  codes: string[];
}

/** Reads what `wardwise demo` wrote beside the database: keys with text, and one list. */
export async function readAccess(folder: string): Promise<Access> {
  const text = await readFile(join(folder, "wardwise.sqlite.access.toml"), "utf8");
  const list = /^codes = \[([^\]]*)\]/m.exec(text)?.[1] ?? "";
  const codes = [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
  const accounts = text.split("[[accounts]]").slice(1).map((block) => {
    const value = (key: string) => new RegExp(`^${key} = "(.*)"$`, "m").exec(block)?.[1] ?? "";
    return [value("role"), { email: value("email"), password: value("password") }];
  });
  if (codes.length === 0 || accounts.length === 0) throw new Error("the demonstration's accounts and codes are not there");
  return { codes, accounts: Object.fromEntries(accounts) };
}
