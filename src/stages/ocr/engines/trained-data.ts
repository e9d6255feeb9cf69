import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { BrokenInstallation } from "../../../errors.ts";
import type { Model } from "../engine.ts";

/** Folders of the data package: networks trained apart from each other, so that they err on different characters. */
const FOLDERS: Record<Model, string> = {
  first: "4.0.0_best_int",
  second: "4.0.0",
};

export const LANGUAGE = "chi_sim";

/**
 * The folder that holds `chi_sim.traineddata.gz` for a model.
 * @throws BrokenInstallation where it is not there: without it the engine would look for it on the network
 */
export function trainedDataFolder(model: Model): string {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve("@tesseract.js-data/chi_sim/package.json")),
    FOLDERS[model],
  );
  const file = join(folder, `${LANGUAGE}.traineddata.gz`);
  if (!existsSync(file))
    throw new BrokenInstallation(
      `@tesseract.js-data/${LANGUAGE}/${FOLDERS[model]}`,
    );
  return folder;
}
