import { createReadStream } from "node:fs";
import {
  BrokenResult,
  InputNotFound,
  type ShenbaoError,
} from "../../errors.ts";
import type { Document } from "../find-documents.ts";

/** A JSON value of a file, not yet looked at; `result` is where it stands: `out/a.json`, `all.jsonl:3`. One that is alone in a .json file stands for the file, be it in one line or in many. */
export type ReadResult =
  | { result: string; value: unknown }
  | { result: string; error: ShenbaoError };

/**
 * The JSON values of a file: one, or one per line (JSON Lines), whichever it holds, whatever it is called. Of lines no
 * more than one is held at a time. A line that is broken does not keep the others from being read.
 */
export async function* readResults({
  path,
  data,
}: Document): AsyncGenerator<ReadResult> {
  const chunks = data === undefined ? createReadStream(path) : [data];
  try {
    yield* valuesIn(decoded(chunks), path);
  } catch (cause) {
    yield { result: path, error: failure(path, cause) };
  }
}

async function* valuesIn(
  texts: AsyncIterable<string>,
  path: string,
): AsyncGenerator<ReadResult> {
  let line = 0;
  const ofLines = /\.jsonl$/iu.test(path);
  let first: { text: string; line: number } | null = null;
  let several = ofLines;
  for await (const { text, whole } of pieces(
    texts,
    ofLines ? always : isJson,
  )) {
    if (whole) {
      yield parsed(text, path);
      continue;
    }
    line++;
    if (text.trim() === "") continue;
    if (!several && first === null) {
      first = { text, line };
      continue;
    }
    if (first !== null) yield parsed(first.text, `${path}:${first.line}`);
    [first, several] = [null, true];
    yield parsed(text, `${path}:${line}`);
  }
  if (first !== null) yield parsed(first.text, path);
}

const always = () => true;

/** The text as a whole, or line by line where its first line passes the test. */
async function* pieces(
  texts: AsyncIterable<string>,
  isLine: (line: string) => boolean,
): AsyncGenerator<{ text: string; whole: boolean }> {
  let byLine: boolean | null = null;
  let rest: string[] = [];
  for await (const text of texts) {
    rest.push(text);
    if (byLine === false || !text.includes("\n")) continue;
    const lines = rest.join("").split("\n");
    byLine ??= isLine(lines[0] ?? "");
    if (!byLine) continue;
    rest = [lines.pop() ?? ""];
    for (const line of lines) yield { text: line, whole: false };
  }
  yield { text: rest.join(""), whole: byLine !== true };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string, result: string): ReadResult {
  try {
    return { result, value: JSON.parse(text) };
  } catch (cause) {
    return { result, error: failure(result, cause) };
  }
}

/** UTF-8, or UTF-16 as PowerShell writes what is redirected to a file, by the mark at its beginning. */
async function* decoded(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of chunks) {
    const isUtf16 = chunk[0] === 0xff && chunk[1] === 0xfe;
    decoder ??= new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", {
      fatal: true,
    });
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

/** A file that cannot be opened is not there; one that cannot be read to its end is broken. */
function failure(result: string, cause: unknown): ShenbaoError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const isSystem = code !== undefined && /^E[A-Z]+$/u.test(code);
  return isSystem
    ? new InputNotFound(result, cause)
    : new BrokenResult(result, message, cause);
}
