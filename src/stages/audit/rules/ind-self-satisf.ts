import { z } from "zod";
import { fold } from "../../../layouts/fold.ts";
import { INDICATOR_TABLES, type Indicator } from "../indicators.ts";
import { overIndicators } from "../over-indicators.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indSelfSatisf = formRule({
  id: "IND-SELF-SATISF",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "满意度对象为实施者自身",
    en: "Satisfaction asked of the doer",
  },
  asks: {
    zh: "满意度指标的对象是否为项目实施单位自己的科室或人员，而不是服务对象？",
    en: "Is satisfaction asked of the unit that does the work, not of those it serves?",
  },
  examples: [
    {
      zh: "考评科实施的项目，满意度指标为“绩效管理工作科室满意度”。",
      en: "A project of the appraisal section asks the appraisal section whether it is satisfied.",
    },
  ],
  basis: null,
  needs: [
    ...INDICATOR_TABLES,
    "fields.executingUnit",
    "fields.department",
    "fields.departmentName",
  ],
  places: [INDICATOR_TABLES],
  options: z.object({
    own: z
      .array(z.string().min(1))
      .default([
        ...["科室", "处室", "股室", "本单位", "本部门", "本局", "本委"],
        ...[
          "实施单位",
          "执行单位",
          "承办单位",
          "项目单位",
          "项目组",
          "主管部门",
        ],
        ...["内部职工", "本级机关", "机关干部", "干部职工", "工作人员"],
      ])
      .describe(
        "表示实施者自身的词语 / Words that stand for the unit that does the work",
      ),
  }),
  check(form, { own }) {
    return overIndicators(form, ["content", "kind"], (indicator) =>
      checkRow(form, indicator, own),
    );
  },
});

function checkRow(
  form: AuditForm,
  indicator: Indicator,
  own: string[],
): Verdict {
  const { kind, name, content, value } = indicator;
  if (kind !== "满意度") return NOT_APPLICABLE;
  const asked = name.replace(/满意.*$/u, "");
  const unit = unitNamed(form, asked);
  if (unit === null && !own.some((word) => asked.includes(word))) return PASS;
  return finding({
    message: {
      zh: `疑似满意度对象为实施者自身：“${name}”，宜以服务对象为调查对象，请核实。`,
      en: `“${name}” seems to ask those who do the work, not those it is done for. Please verify.`,
    },
    actual: name,
    evidence: [content, value, ...(unit ? [unit] : [])],
  });
}

/** The cell of the form's own unit whose name stands in a text. */
function unitNamed(form: AuditForm, asked: string): PlacedCell | null {
  const cells = ["executingUnit", "department", "departmentName"].map((name) =>
    fieldCell(form, name),
  );
  const text = fold(asked);
  const names = (cell: PlacedCell) =>
    fold(cell.cell.text ?? "")
      .split(/[、,;()]/u)
      .filter((name) => name.length >= SHORTEST_NAME);
  return (
    cells.find((cell) => names(cell).some((name) => text.includes(name))) ??
    null
  );
}

/** Shorter names (学校) may be anybody's. */
const SHORTEST_NAME = 3;
