import { z } from "zod";
import { inWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { projectAmount } from "../project-amount.ts";
import { projectName } from "../project-name.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
} from "../rule.ts";
import { hasCompany, isBefore, namesakesOf } from "../same-project.ts";
import { PROJECT } from "../subject.ts";
import { gramsOf, likeness } from "../text-likeness.ts";

export const xDupProject = setRule({
  id: "X-DUP-PROJECT",
  severity: "warning",
  subjects: [PROJECT],
  title: { zh: "项目重复申报", en: "A project declared twice" },
  asks: {
    zh: "同一部门同一年度，是否有名称相同或相近、且内容或金额相同的项目重复申报？",
    en: "Does the same department declare, in the same year, a project of the same or nearly the same name with the same content or amount twice?",
  },
  examples: [
    {
      zh: "同一部门 2021 年有“干部教育培训”和“干部教育培训经费”两个项目，均为 150 万元。",
      en: "A department declares 干部教育培训 and 干部教育培训经费 for 2021, both of 150万元.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.projectName",
    "fields.department",
    "fields.executingUnit",
    "fields.content",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
  ],
  places: [["fields.projectName"]],
  options: z.object({
    // Ours: copies with a number or a clause changed lie above it, other texts on the same matter below.
    contentLikeness: z
      .number()
      .min(0)
      .max(1)
      .default(0.75)
      .describe(
        "“主要内容”相似度达到多少视为相同（0 到 1） / How alike two contents must be to be taken for the same (0 to 1)",
      ),
  }),
  check(form, set, { contentLikeness }) {
    const year = yearOf(form);
    const namesakes = year === null ? null : namesakesOf(form, year, set);
    if (year === null || namesakes === null) return INSUFFICIENT_DATA;
    // The later one is told to repeat the earlier, not both to repeat each other.
    const earlier = namesakes.same.filter((other) =>
      isBefore(other, form, set),
    );
    const compared = earlier.map((other) => ({
      other,
      match: compare(form, other, contentLikeness),
    }));
    const twin = compared.find(({ match }) => match?.same);
    if (twin?.match) return duplicate(form, twin.other, twin.match);
    if (compared.some(({ match }) => match === null)) return INSUFFICIENT_DATA;
    return hasCompany(form, year, set) ? PASS : NOT_APPLICABLE;
  },
});

interface Match {
  same: boolean;
  content: boolean;
  amount: boolean;
  fen: number | null;
  otherFen: number | null;
  cells: PlacedCell[];
}

/** @returns null where neither contents nor amounts can be compared */
function compare(
  form: AuditForm,
  other: AuditForm,
  contentLikeness: number,
): Match | null {
  const texts = [form, other].map((f) => fieldCell(f, "content"));
  const [own, theirs] = texts.map(({ cell }) => gramsOf(cell.text ?? ""));
  const amounts = [form, other].map(projectAmount);
  const [fen = null, otherFen = null] = amounts.map((a) => a?.fen ?? null);
  const hasTexts = own && theirs && own.size > 0 && theirs.size > 0;
  if (!hasTexts && (fen === null || otherFen === null)) return null;
  const alike = hasTexts ? likeness(own, theirs) : null;
  const content = alike !== null && alike >= contentLikeness;
  const isOther =
    !isEqualName(form, other) && alike !== null && alike < OTHER_CONTENT;
  const amount = fen !== null && fen === otherFen && !isOther;
  return {
    same: content || amount,
    content,
    amount,
    fen,
    otherFen,
    cells: [
      ...(amount ? amounts.flatMap((a) => a?.from.slice(0, 1) ?? []) : []),
      ...(content ? texts : []),
    ],
  };
}

/** Under nearly the same name, contents less alike than this are two matters of the same price. */
const OTHER_CONTENT = 0.3;

function isEqualName(form: AuditForm, other: AuditForm): boolean {
  const [a, b] = [form, other].map((f) =>
    projectName(fieldCell(f, "projectName").cell.text),
  );
  return a?.gist === b?.gist;
}

function duplicate(form: AuditForm, other: AuditForm, match: Match) {
  const name = fieldCell(form, "projectName");
  const otherName = fieldCell(other, "projectName");
  const [zh, en] = match.content
    ? match.amount
      ? ["内容、金额均相同或相近", "with the same content and amount"]
      : ["内容相同或相近", "with the same content"]
    : ["金额相同", "with the same amount"];
  const { fen, otherFen } = match;
  return finding({
    message: {
      zh: `疑似重复申报：“${name.cell.text}”与同年度同部门的“${otherName.cell.text}”${zh}${fen === null ? "" : `（本项目${inWan(fen)}${otherFen === null || otherFen === fen ? "" : `，另一项目${inWan(otherFen)}`}）`}，请核实。`,
      en: `“${name.cell.text}” and “${otherName.cell.text}” of the same department and year look like one project declared twice, ${en}${fen === null ? "" : ` (${inWan(fen)} here${otherFen === null || otherFen === fen ? "" : `, ${inWan(otherFen)} there`})`}. Please verify.`,
    },
    actual: fen === null ? null : toMoney(fen),
    evidence: [name, otherName, ...match.cells],
  });
}
