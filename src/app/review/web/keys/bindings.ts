import type { Bilingual } from "../../../../model/finding.ts";
import { W } from "../words/interface-words.ts";

export type KeyAction =
  | "next"
  | "previous"
  | "accept"
  | "edit"
  | "unreadable"
  | "undo"
  | "other"
  | "filters"
  | "help"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "toCell"
  | "pageBefore"
  | "pageNext"
  | "switch";

export interface Binding {
  action: KeyAction;
  /** As `KeyboardEvent.key` has them. */
  keys: readonly string[];
  /** With Ctrl or ⌘ instead of alone. */
  command?: true;
  words: Bilingual;
}

/** All keys of the page: what works and what the help shows are the same table. */
export const BINDINGS: readonly Binding[] = [
  { action: "next", keys: ["j", "ArrowDown"], words: W.keyNext },
  { action: "previous", keys: ["k", "ArrowUp"], words: W.keyPrevious },
  { action: "accept", keys: ["Enter"], words: W.accept },
  { action: "edit", keys: ["e"], words: W.edit },
  { action: "other", keys: "123456789".split(""), words: W.keyOther },
  { action: "unreadable", keys: ["x"], words: W.markUnreadable },
  { action: "undo", keys: ["u"], words: W.undo },
  { action: "undo", keys: ["z"], command: true, words: W.undo },
  { action: "filters", keys: ["/"], words: W.keyFilters },
  { action: "zoomIn", keys: ["+", "="], words: W.zoomIn },
  { action: "zoomOut", keys: ["-"], words: W.zoomOut },
  { action: "fit", keys: ["0"], words: W.fitWidth },
  { action: "toCell", keys: ["z"], words: W.keyFollow },
  { action: "pageBefore", keys: ["["], words: W.pageBefore },
  { action: "pageNext", keys: ["]"], words: W.pageNext },
  { action: "switch", keys: ["a"], words: W.keyQueue },
  { action: "help", keys: ["?"], words: W.help },
];

/** What of a key event decides; `KeyboardEvent` has it. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** An input method is putting a character together: the key is its own. */
  isComposing: boolean;
  keyCode: number;
}

/** What a key asks for, null where it asks for nothing. */
export function bindingOf(pressed: Pressed): KeyAction | null {
  if (pressed.isComposing || pressed.keyCode === COMPOSING) return null;
  if (pressed.altKey) return null;
  const command = pressed.ctrlKey || pressed.metaKey;
  // With caps lock on, j comes as J.
  const key =
    pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const found = BINDINGS.find(
    (binding) =>
      (binding.command ?? false) === command && binding.keys.includes(key),
  );
  return found?.action ?? null;
}

/** The code of a key that an input method has taken, in browsers that do not say `isComposing`. */
const COMPOSING = 229;
