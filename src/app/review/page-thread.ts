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
let open: { key: string; pictures: PagePictures } | null = null;

/** The other end of `PagePictures`: draws one page after the other. */
parentPort?.on("message", async (task: PageTask) => {
  const answer = await draw(task).catch(toFailure);
  parentPort?.postMessage(answer);
});

async function draw(task: PageTask): Promise<DrawnPage> {
  const { file, page, width } = task;
  const pictures = await picturesOf(task);
  if (page > pictures.pageCount)
    throw new PageNotFound(file, page, pictures.pageCount);
  const { png, withoutText } = await pictures.draw(page);
  const scaled = await sharp(png)
    .resize({ width })
    .png({ compressionLevel: 6 })
    .toBuffer();
  return { png: new Uint8Array(scaled), withoutText };
}

async function picturesOf({
  path,
  version,
  file,
  password,
}: PageTask): Promise<PagePictures> {
  const key = JSON.stringify([path, version]);
  if (open?.key === key) return open.pictures;
  const last = open;
  open = null;
  await last?.pictures.close();
  const data = new Uint8Array(await readFile(path));
  open = { key, pictures: await openPictures(data, file, password) };
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
