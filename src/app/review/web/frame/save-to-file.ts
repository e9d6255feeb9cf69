import type { OutboxEntry } from "../state/outbox-entry.ts";

/** Hands the unsent changes to the reviewer as a file: the last resort where the server does not come back. */
export function saveToFile(entries: readonly OutboxEntry[]): void {
  const text = JSON.stringify(entries, null, 2);
  const address = URL.createObjectURL(
    new Blob([text], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = "shenbao-unsent.json";
  link.click();
  URL.revokeObjectURL(address);
}
