import { displayWidth } from "../../../text/display-width.ts";

/** Whether a character takes a whole em, as Chinese ones do. */
export function isWide(character: string): boolean {
  return displayWidth(character) === 2;
}

/** How wide a text is set, in em: characters of Chinese one, others half. */
export function emWidth(text: string): number {
  return displayWidth(text) / 2;
}
