import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { OutputNotWritable } from "../errors.ts";

/**
 * Makes the folder that results go to, before any work is done for it.
 * @throws OutputNotWritable where it is a file or may not be written
 */
export async function openOutputFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (error) {
    throw new OutputNotWritable(path, error);
  }
}
