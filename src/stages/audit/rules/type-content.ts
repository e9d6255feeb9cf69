import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

const Options = z.object({
  oneOff: z
    .array(z.string().min(1))
    .default([
      "升级",
      "改造",
      "新建",
      "改建",
      "扩建",
      "迁建",
      "重建",
      "搬迁",
      "装修",
      "购置",
      "选调",
      "一次性",
      "普查",
      "换届",
      "周年",
      "平台开发",
      "平台建设",
      "系统开发",
      "系统建设",
      "软件开发",
      "数据库建设",
      "网站建设",
      "开发…平台",
      "开发…系统",
      "开发…软件",
      "建设…信息系统",
      "建设…数据库",
    ])
    .describe(
      "表示一次性事项的词，“…”代表中间的若干字 / Words for what is done once and not every year; … stands for a few characters",
    ),
  yearly: z
    .array(z.string().min(1))
    .default([
      "日常",
      "耗材",
      "图书",
      "低值易耗",
      "维护",
      "运维",
      "转型升级",
      "提档升级",
    ])
    .describe(
      "同一事项中含有这些词时不视为一次性 / Words by which an item is a yearly one all the same",
    ),
});

export const typeContent = formRule({
  id: "TYPE-CONTENT",
  severity: "info",
  subjects: [PROJECT],
  title: {
    zh: "常年性项目含一次性内容",
    en: "One-off content in a recurring project",
  },
  asks: {
    zh: "常年性项目是否含有一次性的内容？",
    en: "Does a recurring project hold what is done only once?",
  },
  examples: [
    {
      zh: "勾选“常年性项目”，内容含“信息系统升级”。",
      en: "Recurring is ticked, and the content is the upgrade of a system.",
    },
  ],
  basis: null,
  needs: [
    "fields.projectType",
    "fields.projectName",
    "fields.content",
    "tables.expenditure.item",
  ],
  places: [["fields.projectType"]],
  options: Options,
  check(form, options) {
    const type = fieldCell(form, "projectType");
    const { value, state, reasons } = type.cell;
    if (state === "absent" || state === "unreadable") return INSUFFICIENT_DATA;
    if (value === null)
      return reasons.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    if (value !== "recurring") return NOT_APPLICABLE;
    const sources = describing(form);
    const found = sources.flatMap((source) => {
      const words = oneOffIn(source.cell.text ?? "", options);
      return words.length > 0 ? [{ source, words }] : [];
    });
    if (found.length === 0)
      return sources.some((source) => !isKnown(source))
        ? INSUFFICIENT_DATA
        : PASS;
    const words = [...new Set(found.flatMap((entry) => entry.words))];
    return finding({
      message: {
        zh: `疑似常年性项目含有一次性内容（${words.join("、")}），请核实项目类型。`,
        en: `A recurring project seems to hold one-off content (${words.join(", ")}). Please verify its type.`,
      },
      actual: value,
      evidence: [type, ...found.map(({ source }) => source)],
    });
  },
});

/** The cells that say what is done. */
function describing(form: AuditForm): PlacedCell[] {
  const rows = rowPaths(form, "expenditure");
  return [
    fieldCell(form, "content"),
    ...rows.map((row) => cellAt(form, `${row}.item`)),
    fieldCell(form, "projectName"),
  ];
}

function isKnown(placed: PlacedCell): boolean {
  return placed.cell.state === "read" && !isBlank(placed);
}

/** The words of one-off content, clause by clause: 维护 in another item does not make an upgrade a yearly one. */
function oneOffIn(
  text: string,
  { oneOff, yearly }: z.infer<typeof Options>,
): string[] {
  return plain(text)
    .split(/[,;。、()]/u)
    .filter((clause) => !yearly.some((word) => clause.includes(word)))
    .flatMap((clause) => oneOff.filter((word) => holds(clause, word)));
}

/** Characters that … may stand for: what is developed has a name of a few words. */
const LONGEST_GAP = 12;

/** A clause has the words on both sides of each … in their order, near each other. */
function holds(clause: string, word: string): boolean {
  let from = 0;
  for (const [i, part] of word.split("…").entries()) {
    const at = clause.indexOf(part, from);
    if (at === -1 || (i > 0 && at - from > LONGEST_GAP)) return false;
    from = at + part.length;
  }
  return true;
}
