// npm sets the bit when it installs the package; a checkout that runs its own command needs it too.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/app/cli/main.js", import.meta.url), 0o755);
