import type { Run } from "./run.ts";

/** Tells of a document that is there a second time, and has the result of the first. */
export function tellDuplicate(
  path: string,
  first: string,
  { told, wantsSummary, lang, totals }: Run,
): void {
  totals.duplicates++;
  if (!wantsSummary) return;
  told.line(
    {
      zh: `${path}  与 ${first} 是同一份文件，只读一次`,
      en: `${path}  the same document as ${first}, read once`,
    }[lang],
  );
}

/** Tells of the result of a document as it was before: it stays, with what was corrected in it, and would be counted. */
export function tellOldState(
  path: string,
  result: string,
  { told }: Run,
): void {
  told.line(
    `${path}：文件已改动，旧内容的结果 ${result} 仍在，会一并计入核查和导出；若不需要请删除。 / ${path}: the document has changed; the result of what it was, ${result}, is still there and counts in audits and exports. Delete it if it is not wanted.`,
  );
}
