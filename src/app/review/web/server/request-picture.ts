import { answerTo } from "./request.ts";

/**
 * Asks for a page's picture.
 * @throws {ServerGone | Refused} as `request` does, and the signal's reason where it is called off
 */
export async function requestPicture(
  path: string,
  signal: AbortSignal,
): Promise<{ picture: Blob; withoutText: boolean }> {
  const response = await answerTo(path, { signal });
  return {
    picture: await response.blob(),
    // The file lacks fonts that it names: what is missing in the picture is not missing on paper.
    withoutText: response.headers.get("x-shenbao-page") === "without-text",
  };
}
