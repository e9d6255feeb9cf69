import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BoundedReader, type Bounds } from "../bounded/bounded-reader.ts";
import { type Random, randomOf } from "../fixtures/random.ts";
import { judge } from "./judge.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateStructure } from "./mutate-structure.ts";
import { type Sound, soundFiles } from "./sound-files.ts";

/** How long to go on and where to begin. */
export interface FuzzSetting {
  seed: string;
  /** Number of the first file of the seed's row, from 0. */
  from: number;
  count: number;
  /** Stops after so long, whatever the count. */
  seconds: number;
  bounds: Bounds;
  /** Where files are kept at which the program fails; null for nowhere. */
  keep: string | null;
}

/** What came of it. */
export interface FuzzReport {
  files: number;
  /** How many files ended so, by the words of `Verdict.outcome`. */
  outcomes: Map<string, number>;
  faults: { file: string; fault: string }[];
  /** Read without a problem, though with fewer forms than before: to be looked at by a person. */
  lighter: string[];
  slowest: { file: string; seconds: number };
  peak: number;
}

/** Changes sound documents at random, the same way for the same seed, and reads each in a process that is watched. */
export async function fuzz(
  setting: FuzzSetting,
  onFile: (done: number) => void = () => {},
): Promise<FuzzReport> {
  const { seed, from, count, seconds, bounds, keep } = setting;
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const reader = new BoundedReader(bounds);
  const sounds = soundFiles();
  const report: FuzzReport = {
    files: 0,
    outcomes: new Map(),
    faults: [],
    lighter: [],
    slowest: { file: "", seconds: 0 },
    peak: 0,
  };
  const end = performance.now() + seconds * 1000;
  try {
    for (let n = from; n < from + count && performance.now() < end; n++) {
      const random = randomOf(`${seed} ${n}`);
      const sound = random.pick(sounds);
      const name = `${seed}-${n}-${sound.name}`;
      const file = join(folder, name);
      const mutated = mutant(sound, random, random.pick(sounds));
      writeFileSync(file, mutated);
      const read = await reader.read(file);
      rmSync(file);
      const { outcome, fault, isLighter } = judge(read, sound.forms);
      report.files++;
      report.outcomes.set(outcome, (report.outcomes.get(outcome) ?? 0) + 1);
      report.peak = Math.max(report.peak, read.peak);
      if (read.seconds > report.slowest.seconds)
        report.slowest = { file: name, seconds: read.seconds };
      if (fault !== null) report.faults.push({ file: name, fault });
      if (isLighter) report.lighter.push(name);
      if (keep !== null && (fault !== null || isLighter))
        keepFile(keep, name, mutated);
      onFile(report.files);
    }
  } finally {
    reader.close();
    rmSync(folder, { recursive: true });
  }
  return report;
}

function mutant(sound: Sound, random: Random, other: Sound): Buffer {
  return sound.name.endsWith(".pdf") && random.chance(0.6)
    ? mutateStructure(sound.data, random)
    : mutateBytes(sound.data, random, other.data);
}

function keepFile(folder: string, name: string, data: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), data);
}
