import { FolderSources, PathSources } from "./folder-sources.ts";
import type { Sources } from "./sources.ts";

/** The options of commands that use sources on several machines. */
export interface SourcesSettings {
  /** A folder, or `s3://bucket/prefix`; left out where documents lie under the same path on every machine. */
  sources?: string;
  /** The address of an S3-compatible server. */
  s3Endpoint?: string;
}

export async function openSources({
  sources,
  s3Endpoint,
}: SourcesSettings): Promise<Sources> {
  if (sources === undefined) return new PathSources();
  if (!isBucket(sources)) return new FolderSources(sources);
  // Its notice about versions of Node to come is for programmers, and every command would show it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  // Loaded where it is wanted: it is large.
  const { S3Sources } = await import("./s3-sources.ts");
  return new S3Sources(
    sources,
    s3Endpoint === undefined ? {} : { endpoint: s3Endpoint },
  );
}

export function isBucket(place: string): boolean {
  return /^s3:\/\/[^/]/iu.test(place);
}
