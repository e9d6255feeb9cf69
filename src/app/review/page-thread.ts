import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import sharp from "sharp";
import { PageNotFound, ShenbaoError } from "../../errors.ts";
import {
  openPictures,
  type PagePictures,
} from "../../pipeline/inspect-render.ts";
import type { DrawnPage, PageTask } from "./page-pictures.ts";

/** The document drawn last stays open: most often the next page is of it too. */
let open: { path: string; pictures: PagePictures } | null = null;

/** The other end of `PagePictures`: draws one page after the other. */
parentPort?.on("message", async (task: PageTask) => {
  const answer = await draw(task).catch(toFailure);
  parentPort?.postMessage(answer);
});

async function draw({
  path,
  file,
  page,
  width,
  password,
}: PageTask): Promise<DrawnPage> {
  const pictures = await picturesOf(path, file, password);
  if (page > pictures.pageCount)
    throw new PageNotFound(file, page, pictures.pageCount);
  const { png, withoutText } = await pictures.draw(page);
  const scaled = await sharp(png)
    .resize({ width })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return { png: new Uint8Array(scaled), withoutText };
}

async function picturesOf(
  path: string,
  file: string,
  password: string | undefined,
): Promise<PagePictures> {
  if (open?.path === path) return open.pictures;
  const last = open;
  open = null;
  await last?.pictures.close();
  const data = new Uint8Array(await readFile(path));
  open = { path, pictures: await openPictures(data, file, password) };
  return open.pictures;
}

function toFailure(error: unknown): DrawnPage {
  return error instanceof ShenbaoError
    ? { code: error.code, text: error.text }
    : {
        code: "page-not-drawn",
        text: { zh: String(error), en: String(error) },
      };
}
