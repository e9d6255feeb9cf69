import {
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { Bilingual } from "../../model/finding.ts";

export interface LocatedMistake {
  line: number;
  message: Bilingual;
}

/** A YAML or JSON text (which is YAML too) with the lines that its values stand on. */
export type YamlText =
  | {
      value: unknown;
      /** The line, from 1, of what a path leads to, or of the nearest above it that is there. */
      lineOf(path: readonly (string | number)[]): number;
    }
  | { mistakes: LocatedMistake[] };

export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      mistakes: document.errors.map(({ message, pos }) => ({
        line: lines.linePos(pos[0]).line,
        message: both(message.split(/ at line |\n/u)[0] ?? message),
      })),
    };
  return {
    value: document.toJS() ?? {},
    lineOf(path) {
      let node: unknown = document.contents;
      let at = 0;
      for (const step of path) {
        const next = below(node, step);
        if (next === null) break;
        node = next.node;
        at = next.at;
      }
      return lines.linePos(at).line;
    },
  };
}

/** The parser speaks English only. */
function both(message: string): Bilingual {
  return {
    zh: `不是合法的 YAML（${message}）`,
    en: `no valid YAML (${message})`,
  };
}

/** The value under a key or at an index, and where its key begins. */
function below(
  node: unknown,
  step: string | number,
): { node: unknown; at: number } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => keyOf(key) === String(step));
    return pair && isNode(pair.key)
      ? { node: pair.value, at: startOf(pair.key) }
      : null;
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return isNode(item) ? { node: item, at: startOf(item) } : null;
}

function keyOf(key: unknown): string {
  return String(isNode(key) ? key.toJSON() : key);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
