import { readFile } from "node:fs/promises";
import { BrokenAuth } from "../../errors.ts";

/** Passwords by user. */
export type Users = ReadonlyMap<string, string>;

/** A shorter password is guessed. */
const SHORTEST = 8;

/**
 * Who may come in, as `--auth` says it: USER:PASSWORD, or the name of a file with one on each line (empty lines and
 * those with # before them apart). Where a file of that name is there, it is the file that is meant.
 * @throws BrokenAuth
 */
export async function readUsers(auth: string | undefined): Promise<Users> {
  if (auth === undefined) return new Map();
  const text = await readFile(auth, "utf8").catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENAMETOOLONG") return auth;
    throw new BrokenAuth(error);
  });
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0) throw new BrokenAuth();
  return new Map(lines.map(userOf));
}

function userOf(line: string): [string, string] {
  const [, user, password = ""] = /^([^:]+):(.+)$/u.exec(line) ?? [];
  if (user === undefined || password.length < SHORTEST) throw new BrokenAuth();
  return [user, password];
}
