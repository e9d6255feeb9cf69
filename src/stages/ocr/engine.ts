import type { Gray } from "../../model/raster.ts";

/** One character as an engine read it: how sure it says it is (0–100), and where it stands in the crop, pixels. */
export interface ReadSymbol {
  text: string;
  confidence: number;
  x0: number;
  x1: number;
}

/** Which trained data reads: `first` reads everything, `second` is trained apart from it and settles doubts. */
export type Model = "first" | "second";

/**
 * What of a crop is taken for the text: `line` leaves it to the engine to find the line in it, `whole` takes the crop as
 * it is. Few sparse characters (方平) are found better in the second way, all others in the first.
 */
export type Framing = "line" | "whole";

/** An open engine; it reads one batch at a time. */
export interface Engine {
  /**
   * Reads crops of one line each.
   * @returns the symbols of each crop, left to right; none where it saw no text
   * @throws where the engine failed; nothing of the batch can then be relied on
   */
  read(crops: readonly Gray[], framing: Framing): Promise<ReadSymbol[][]>;
  close(): Promise<void>;
}

/** A way of reading text from pictures; `open` gives engines that can work side by side. */
export interface EngineKind {
  id: string;
  /** @throws EngineNotFound, BrokenInstallation where the engine or its data is missing */
  open(model: Model): Promise<Engine>;
}

/** A binary PGM (Netpbm P5), which every engine takes and nothing has to be packed for. */
export function toPgm({ width, height, data }: Gray): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
