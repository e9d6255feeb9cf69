import sharp from "sharp";
import { placeOnPage } from "../../geometry/place-on-page.ts";
import type { Gray } from "../../model/raster.ts";
import type { InspectedPage } from "../../pipeline/inspect.ts";
import type { ReadSegment } from "../../stages/ocr/recognise-page.ts";
import { escapeMarkup } from "../../text/escape-markup.ts";

type Try = ReadSegment["tries"][number];

/**
 * What the engine was given of a scanned page and what it gave, as an HTML page that stands by itself: a row for each
 * stretch of text with its crops as they were read, the readings of each, and what was settled on.
 */
export async function segmentSheet(
  name: string,
  { content, segments }: Pick<InspectedPage, "content" | "segments">,
): Promise<string> {
  const rows: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const at = placeOnPage(segment.box, content).map(Math.round).join(" ");
    rows.push(await row(i + 1, at, segment));
  }
  const title = `${escapeMarkup(name)} – ${content.page}`;
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p>${segments.length} 段 / segments：${countGrades(segments)}</p>
<table>
<tr><th>#</th><th>位置 / place (pt)</th><th>等级 / grade</th><th>采用 / settled</th><th>小图、结果、最低置信度 / crop, reading, least confidence</th></tr>
${rows.join("\n")}
</table></body></html>
`;
}

const STYLE = [
  "body{font:14px sans-serif;margin:1em}",
  "table{border-collapse:collapse}",
  "th,td{border:1px solid #ccc;padding:3px 6px;text-align:left;vertical-align:top}",
  "td:nth-child(-n+3){white-space:nowrap}",
  "td:nth-child(4){min-width:12em}",
  ".try+.try{margin-top:6px}",
  ".try img{display:block;border:1px solid #ddd}",
  ".way{display:inline-block;min-width:6.5em;color:#777}",
  ".other{color:#c00}",
  ".settled td{background:#fff7dd}",
  ".disputed td,.failed td{background:#ffe3e3}",
].join("");

function gradeOf(segment: ReadSegment): string {
  return "failed" in segment ? "failed" : segment.settled.reading.grade;
}

function countGrades(segments: readonly ReadSegment[]): string {
  const counts = new Map<string, number>();
  for (const segment of segments) {
    const grade = gradeOf(segment);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return [...counts].map(([grade, n]) => `${grade} ${n}`).join(", ");
}

async function row(
  number: number,
  at: string,
  segment: ReadSegment,
): Promise<string> {
  const settled = "failed" in segment ? null : segment.settled.line.text;
  const tries: string[] = [];
  for (const one of segment.tries) tries.push(await tried(one, settled));
  const result = settled ?? ("failed" in segment ? `(${segment.failed})` : "");
  const grade = gradeOf(segment);
  return `<tr class="${grade}"><td>${number}</td><td>${at}</td><td>${grade}</td><td>${escapeMarkup(result)}</td><td>${tries.join("")}</td></tr>`;
}

async function tried(
  { way, crop, line }: Try,
  settled: string | null,
): Promise<string> {
  const [text, least, same] =
    "failed" in line
      ? [`(${line.failed})`, "", false]
      : [line.text, line.least.toFixed(1), line.text === settled];
  const png = (await toPng(crop)).toString("base64");
  return `<div class="try"><img alt="" width="${crop.width}" height="${crop.height}" src="data:image/png;base64,${png}"><span class="way">${way} ${least}</span><span${same ? "" : ' class="other"'}>${escapeMarkup(text)}</span></div>`;
}

function toPng({ width, height, data }: Gray): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}
