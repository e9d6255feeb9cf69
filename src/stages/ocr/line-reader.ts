import PQueue from "p-queue";
import type { Gray } from "../../model/raster.ts";
import type {
  Engine,
  EngineKind,
  Framing,
  Model,
  ReadSymbol,
} from "./engine.ts";

/** What came of one crop: its symbols, or why there are none. */
export type LineReading = { symbols: ReadSymbol[] } | { failed: OcrFailure };

/** timeout: the engine did not answer · engine-failed: it broke on this crop · nothing-read: it saw no text where there is ink. */
export type OcrFailure = "timeout" | "engine-failed" | "nothing-read";

export interface LineReaderOptions {
  /** How many engines of a model work side by side. */
  workers: number;
  /** How long one line may take, seconds. */
  timeout: number;
}

/** Reads lines with a pool of engines; what fails is told with its line and stops no other. */
export interface LineReader {
  read(
    crops: readonly Gray[],
    model: Model,
    framing?: Framing,
  ): Promise<LineReading[]>;
  close(): Promise<void>;
}

/** So many lines are sent at once: enough that two engines finish a page together, few enough that one failure costs little. */
const BATCH = 16;

/** An engine is closed after so many lines: its memory only grows. */
const LINES_PER_ENGINE = 4000;

/** Loading an engine and its data may take this long (seconds). */
const OPENING = 60;

/** A pool over one kind of engine; engines are opened as they are needed. */
export function lineReader(
  kind: EngineKind,
  { workers, timeout }: LineReaderOptions,
): LineReader {
  const queue = new PQueue({ concurrency: workers });
  const idle: Record<Model, Running[]> = { first: [], second: [] };

  async function take(model: Model): Promise<Running> {
    const waiting = idle[model].pop();
    if (waiting !== undefined) return waiting;
    const engine = await within(kind.open(model), OPENING);
    return { engine, lines: 0 };
  }

  async function readBatch(
    crops: readonly Gray[],
    model: Model,
    framing: Framing,
  ): Promise<LineReading[]> {
    const running = await take(model);
    try {
      const read = await within(
        running.engine.read(crops, framing),
        timeout * crops.length,
      );
      running.lines += crops.length;
      if (running.lines < LINES_PER_ENGINE) idle[model].push(running);
      else await running.engine.close();
      return read.map((symbols) => ({ symbols }));
    } catch (error) {
      await running.engine.close();
      if (crops.length === 1) return [{ failed: failureOf(error) }];
      return oneByOne(crops, model, framing);
    }
  }

  /** The line that broke its batch is found by reading each alone. */
  async function oneByOne(
    crops: readonly Gray[],
    model: Model,
    framing: Framing,
  ): Promise<LineReading[]> {
    const readings: LineReading[] = [];
    for (const crop of crops)
      readings.push(...(await readBatch([crop], model, framing)));
    return readings;
  }

  return {
    read: async (crops, model, framing = "line") => {
      const batches = await Promise.all(
        inBatches(crops).map((batch) =>
          queue.add(() => readBatch(batch, model, framing)),
        ),
      );
      return batches.flat();
    },
    close: async () => {
      const engines = [...idle.first, ...idle.second];
      await Promise.all(engines.map(({ engine }) => engine.close()));
    },
  };
}

interface Running {
  engine: Engine;
  lines: number;
}

function inBatches(crops: readonly Gray[]): (readonly Gray[])[] {
  const batches: (readonly Gray[])[] = [];
  for (let i = 0; i < crops.length; i += BATCH)
    batches.push(crops.slice(i, i + BATCH));
  return batches;
}

class TimedOut extends Error {}

function failureOf(error: unknown): OcrFailure {
  return error instanceof TimedOut ? "timeout" : "engine-failed";
}

async function within<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TimedOut(`no answer within ${seconds} s`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
