// What the compiler leaves out of the build: the profiles, and the command's bit, which npm sets only when it installs.
import { chmodSync, cpSync } from "node:fs";

const root = new URL("../", import.meta.url);
cpSync(
  new URL("src/app/audit/profiles/", root),
  new URL("dist/app/audit/profiles/", root),
  { recursive: true },
);
chmodSync(new URL("dist/app/cli/main.js", root), 0o755);
