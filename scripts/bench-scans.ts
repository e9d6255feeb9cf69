import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import { LAYOUTS } from "../src/layouts/index.ts";
import { knownAs } from "../src/layouts/printed-texts.ts";
import type { Gray, Raster } from "../src/model/raster.ts";
import { readScan } from "../src/pipeline/read-scan.ts";
import { scanReader } from "../src/pipeline/scan-reader.ts";
import { extract } from "../src/pipeline.ts";
import { trainedDataFolder } from "../src/stages/ocr/engines/trained-data.ts";
import { prepareScan } from "../src/stages/prepare/prepare-scan.ts";
import { readPdf } from "../src/stages/read/read-pdf.ts";
import { scanSet } from "./fixtures/scan/scan-set.ts";
import { scanFolder } from "./fixtures/scan/scan-store.ts";
import { textTable } from "./text-table.ts";

/**
 * What reading a scan costs (seconds of the processor for a page of the seed at 200 dpi, over all threads), beside the
 * `tesseract` program on the same pages with the same trained data, which gives nothing of a ruled form that could be used.
 */
export async function benchScans(): Promise<void> {
  const spec = scanSet().find(({ name }) => name === "200-seed");
  if (spec === undefined) throw new Error("no scan 200-seed in the set");
  const file = join(await scanFolder(spec), "document.pdf");
  const { rasters, prepare, crops } = await lookInto(file);
  const pages = rasters.length;
  const read = async () => void (await extract(file, { ocr: { workers: 1 } }));
  await read();
  const ours = (await processorTime(read)) / pages;
  const native = await nativeTimes(rasters);
  const rows = [
    ["shenbao extract", seconds(ours), "1.00"],
    ["  of it: making the page ready", seconds(prepare / pages), ""],
    ...Object.entries(native).map(([name, time]) => [
      name,
      time === null ? "not installed" : seconds(time / pages),
      time === null ? "" : (ours / (time / pages)).toFixed(2),
    ]),
  ];
  console.log(
    `\n${textTable(["scan at 200 dpi", "s/page (CPU)", "shenbao takes ×"], rows)}`,
  );
  const { text, blank } = await cropTimes(crops);
  console.log(
    `\n${textTable(
      ["one crop", "ms"],
      [
        ["packing, messages, unpacking (a blank crop)", milliseconds(blank)],
        ["with reading", milliseconds(text)],
      ],
    )}`,
  );
}

/** The pictures of a scan's pages, the time that making them ready takes, and the crops of its middle page. */
async function lookInto(file: string) {
  const reading = await readPdf(new Uint8Array(readFileSync(file)), file);
  const reader = scanReader({ workers: 1 });
  const rasters: Raster[] = [];
  const crops: Gray[] = [];
  let prepare = 0;
  try {
    for await (const read of reading.pages()) {
      if (!("content" in read) || read.content.scan === null)
        throw new Error(`page ${read.page} of ${file} is no scan`);
      const { content } = read;
      const { scan } = read.content;
      rasters.push(scan.raster);
      prepare += await processorTime(async () => {
        prepareScan(scan, content, 0);
      });
      if (crops.length > 0) continue;
      const { segments } = await readScan(content, scan, reader, (text) =>
        knownAs(text, LAYOUTS),
      );
      for (const { tries } of segments)
        if (tries[0] !== undefined) crops.push(tries[0].crop);
    }
  } finally {
    await reading.close();
    await reader.close();
  }
  return { rasters, prepare, crops };
}

/** Seconds that the processor works, over all threads of this process. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds of the processor for all pages, by page segmentation mode; null where the program is not installed. */
async function nativeTimes(
  rasters: readonly Raster[],
): Promise<Record<string, number | null>> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    writeFileSync(
      join(folder, "chi_sim.traineddata"),
      gunzipSync(
        readFileSync(
          join(trainedDataFolder("first"), "chi_sim.traineddata.gz"),
        ),
      ),
    );
    const paths: string[] = [];
    for (const [i, raster] of rasters.entries()) {
      const path = join(folder, `${i}.png`);
      const { width, height, channels } = raster;
      await sharp(raster.data, { raw: { width, height, channels } })
        .png()
        .toFile(path);
      paths.push(path);
    }
    return {
      "tesseract, whole page (PSM 3)": nativeTime(paths, folder, "3"),
      "tesseract, whole page (PSM 6)": nativeTime(paths, folder, "6"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function nativeTime(
  paths: readonly string[],
  folder: string,
  mode: string,
): number | null {
  let sum = 0;
  for (const path of paths) {
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        'TIMEFORMAT="%U %S"; time tesseract "$1" - -l chi_sim --oem 1 --psm "$2" --tessdata-dir "$3" >/dev/null 2>&1',
        "bash",
        path,
        mode,
        folder,
      ],
      { env: { ...process.env, OMP_THREAD_LIMIT: "1" }, encoding: "utf8" },
    );
    if (status !== 0) return null;
    const [user, system] = stderr.trim().split(" ").map(Number);
    sum += (user ?? 0) + (system ?? 0);
  }
  return sum;
}

/** Milliseconds a crop, with its text and as blank paper of the same size: the second is what all but reading costs. */
async function cropTimes(crops: readonly Gray[]) {
  const reader = scanReader({ workers: 1 });
  try {
    const blanks = crops.map((crop) => ({
      ...crop,
      data: new Uint8Array(crop.data.length).fill(255),
    }));
    await reader.read(blanks, "first");
    const time = async (pictures: readonly Gray[]) => {
      const start = performance.now();
      await reader.read(pictures, "first");
      return (performance.now() - start) / pictures.length;
    };
    return { blank: await time(blanks), text: await time(crops) };
  } finally {
    await reader.close();
  }
}

function seconds(value: number): string {
  return value.toFixed(2);
}

function milliseconds(value: number): string {
  return value.toFixed(1);
}
