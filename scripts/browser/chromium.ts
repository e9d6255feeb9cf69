import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATH = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a real Chromium with a profile of its own. @throws Error where there is none, with what to install */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(PATH))
    throw new Error(
      `${PATH} is not there. Install it (apt-get install chromium), or name another one in CHROMIUM_PATH.`,
    );
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}
