import type { Extraction } from "../../src/model/extraction.ts";
import { extractBytes } from "../../src/pipeline.ts";
import { fixtureBytes } from "./fixtures.ts";

/** A fixture with what is read from it. */
export async function readFixture(
  path: string,
  password?: string,
): Promise<{ data: Uint8Array; extraction: Extraction }> {
  const data = fixtureBytes(path);
  const name = path.replaceAll("/", "-");
  const extraction = await extractBytes(
    data.slice(),
    name,
    password === undefined ? {} : { password },
  );
  return { data, extraction };
}
