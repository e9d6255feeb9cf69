import { spawn } from "node:child_process";

/** Opens a link in the user's browser where there is one; the link is on the terminal anyway. */
export function openBrowser(link: string): void {
  const [command, ...args] = COMMANDS[process.platform] ?? ["xdg-open"];
  if (command === undefined) return;
  const child = spawn(command, [...args, link], {
    stdio: "ignore",
    detached: true,
  });
  child.on("error", () => {}); // A machine without a desktop: whoever reads the link opens it.
  child.unref();
}

const COMMANDS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
