import { OptionsClash } from "../../errors.ts";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import { S3Sources } from "./s3-sources.ts";
import type { Sources } from "./sources.ts";

/**
 * The documents of a bucket below an address, by the ends of their names.
 * @param address `s3://bucket/2021`, which lies in the sources
 * @throws OptionsClash where it does not, SourcesUnavailable
 */
export async function locationsBelow(
  address: string,
  sources: Sources,
): Promise<{ location: string; path: string }[]> {
  const at = address.replace(/\/+$/u, "");
  const { where } = sources;
  if (
    !(sources instanceof S3Sources) ||
    (at !== where && !at.startsWith(`${where}/`))
  )
    throw new OptionsClash(address, `--sources ${where}`, {
      zh: "请用 --sources 给出它所在的 s3:// 地址。",
      en: "Give the s3:// address that it lies in with --sources.",
    });
  const locations = await sources.list(at.slice(where.length + 1));
  return locations
    .filter((location) =>
      DOCUMENT_EXTENSIONS.some((extension) =>
        location.toLowerCase().endsWith(`.${extension}`),
      ),
    )
    .map((location) => ({ location, path: `${where}/${location}` }));
}
