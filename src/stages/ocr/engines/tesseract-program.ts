import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { EngineNotFound } from "../../../errors.ts";
import type { Gray } from "../../../model/raster.ts";
import { type Engine, type EngineKind, type Model, toPgm } from "../engine.ts";
import { hocrToSymbols } from "./hocr-to-symbols.ts";
import { LANGUAGE, trainedDataFolder } from "./trained-data.ts";

/** The `tesseract` program as installed on the machine (4 or later), with the data of our own package. */
export const tesseractProgram: EngineKind = { id: "tesseract", open };

const PROGRAM = "tesseract";

/** Page segmentation modes of the program: a single line, a single word. */
const MODES = { line: "7", whole: "8" } as const;

/** The text of a batch with a box for every character (bytes). */
const LARGEST_OUTPUT = 64 * 1024 * 1024;

async function open(model: Model): Promise<Engine> {
  await checkProgram();
  const folder = await mkdtemp(join(tmpdir(), "shenbao-ocr-"));
  await unpackData(model, folder);
  const stopped = new AbortController();
  return {
    read: (crops, framing) =>
      readBatch(crops, MODES[framing], folder, stopped.signal),
    close: async () => {
      stopped.abort();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @throws EngineNotFound where the program is not installed */
export async function checkProgram(): Promise<void> {
  try {
    await promisify(execFile)(PROGRAM, ["--version"]);
  } catch (error) {
    throw new EngineNotFound(PROGRAM, error);
  }
}

async function unpackData(model: Model, folder: string): Promise<void> {
  const name = `${LANGUAGE}.traineddata`;
  const packed = await readFile(join(trainedDataFolder(model), `${name}.gz`));
  await writeFile(join(folder, name), await promisify(gunzip)(packed));
}

/** One call for the whole batch: starting the program takes longer than reading a line. */
async function readBatch(
  crops: readonly Gray[],
  mode: string,
  folder: string,
  signal: AbortSignal,
): ReturnType<Engine["read"]> {
  const paths = crops.map((_, i) => join(folder, `${i}.pgm`));
  await Promise.all(
    crops.map((crop, i) => writeFile(paths[i] as string, toPgm(crop))),
  );
  const list = join(folder, "crops.txt");
  await writeFile(list, `${paths.join("\n")}\n`);
  const settings = [
    "tessedit_do_invert=0",
    "tessedit_create_hocr=1",
    "hocr_char_boxes=1",
    "debug_file=/dev/null",
  ];
  const { stdout } = await promisify(execFile)(
    PROGRAM,
    [
      list,
      "stdout",
      ...["-l", LANGUAGE, "--oem", "1", "--psm", mode],
      ...["--tessdata-dir", folder],
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    {
      signal,
      maxBuffer: LARGEST_OUTPUT,
      // With threads of its own the program takes several times as long for small pictures.
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    },
  );
  return hocrToSymbols(stdout, crops.length);
}
