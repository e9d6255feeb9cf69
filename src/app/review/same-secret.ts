import { createHash, timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same, in a time that tells neither how they differ nor how long they are. */
export function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) =>
    createHash("sha256").update(text).digest(),
  );
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
