import { FAMILY_NEAR_MISSES } from "./family/near-misses.ts";
import { field, inDepartment, indicator, inProject } from "./plants/target.ts";
import {
  changedSet,
  DECLARATIONS,
  type NamedForms,
  type Variant,
} from "./world.ts";

/** Something that looks like a fault and is none. */
export interface NearMiss {
  /** What it is about. */
  name: string;
  /** The rule that might fall for it. */
  rule: string;
  /** It in the `index`-th set made for it. */
  documents(index: number): NamedForms[];
}

interface Change {
  name: string;
  rule: string;
  change: Variant;
}

const CHANGES: readonly Change[] = [
  {
    name: "其中 rows are parts of the row above",
    rule: "AMT-DETAIL-SUM",
    change: inProject(({ project, at }) => {
      const [first] = project.facts.items;
      if (first === undefined) return null;
      const half = project.facts.printer.cell(first.fen / 2);
      project.expenditure.rows.splice(1, 0, {
        item: "其中：上半年",
        amount: half,
      });
      return at();
    }),
  },
  {
    name: "the same amount with and without zeros",
    rule: "AMT-TOTAL-YEAR",
    change: inProject(
      ({ project, at }) => {
        const bare = (project.fields.currentYearBudget ?? "").replaceAll(
          ",",
          "",
        );
        project.fields.totalBudget = Number(bare).toFixed(2);
        return Number(project.fields.totalBudget) === Number(bare)
          ? at()
          : null;
      },
      ({ facts }) => facts.span === null,
    ),
  },
  {
    name: "an amount of something else in the content",
    rule: "AMT-NARR-TABLE",
    change: inProject(({ project, at }) => {
      const before = (project.fields.content ?? "").replace(/。$/u, "");
      project.fields.content = `${before}。服务对象约3.2万人次。`;
      return at();
    }),
  },
  {
    name: "what is unchanged is not the budget",
    rule: "YOY-CLAIM",
    change: inProject(
      ({ project, at }) => {
        project.fields.budgetHistory += "服务对象范围和补助标准不变。";
        return at();
      },
      ({ facts }) => facts.before.size === 2,
    ),
  },
  {
    name: "下降比例 above what it was is higher, and better",
    rule: "IND-DIRECTION",
    change: indicator(
      // At most so much of a fall would be the fault itself.
      ({ level2, value }) =>
        level2 === "经济效益指标" && !/^(?:≤|小于|不超过)/u.test(value),
      ["value"],
      (line) => {
        line.content = "运行维护成本下降比例";
        line.value = line.value.replace(/\d.*$/u, "8%");
      },
    ),
  },
  {
    name: "a growth may be above 100 %",
    rule: "IND-PCT>100",
    change: indicator(
      ({ level2 }) => level2 === "经济效益指标",
      ["value"],
      (line) => {
        line.content = "平台交易额增长率";
        line.value = line.value.replace(/\d.*$/u, "120%");
      },
    ),
  },
  {
    name: "a deadline has no sign",
    rule: "IND-SIGN-TEXT",
    change: indicator(
      ({ level2 }) => level2 === "时效指标",
      ["value"],
      (line, { project }) => {
        line.value = `${project.facts.year}年11月30日前`;
      },
      ({ facts }) => facts.template.type === "one-off",
    ),
  },
  {
    name: "a graded scale is no vague value",
    rule: "IND-VAGUE",
    change: indicator(
      ({ level2 }) => level2 === "社会效益指标",
      ["value"],
      (line) => {
        line.value = "优（90分以上）、良（80—90分）、中（60—80分）";
      },
    ),
  },
  {
    name: "those who are trained may be staff",
    rule: "IND-SELF-SATISF",
    change: indicator(
      ({ level2 }) => level2 === "服务对象满意度指标",
      ["content"],
      (line) => {
        line.content = "企业职工满意度";
      },
    ),
  },
  {
    name: "years of use in a project of as many years",
    rule: "IND-HORIZON",
    change: indicator(
      ({ level2 }) => level2 === "可持续影响指标",
      ["value"],
      (line, { project }) => {
        const [from, to] = project.facts.span ?? [0, 0];
        line.content = "项目持续实施年限";
        line.value = line.value.replace(/\d.*$/u, `${to - from + 1}年`);
      },
      ({ facts }) => facts.span !== null,
    ),
  },
  {
    name: "full-width brackets of a document's number",
    rule: "DOCNO-BRACKET",
    change: field("rationale", ({ project }) =>
      (project.fields.rationale ?? "").replace(
        /〔(\d{4})〕(\d+)号/u,
        "[$1]第$2号",
      ),
    ),
  },
  {
    name: "a landline with an extension",
    rule: "PHONE-FORMAT",
    change: field("phone", () => "027-83000123转801"),
  },
  {
    name: "the same day for department and projects",
    rule: "DATE-ORDER",
    change: inDepartment(({ department, document, at }) => {
      const [first] = document.projects;
      const same = document.projects.every(
        (p) => p.fields.reportDate === first?.fields.reportDate,
      );
      if (!same || first === undefined) return null;
      department.fields.reportDate = first.fields.reportDate ?? "";
      return at();
    }),
  },
  {
    name: "shares to whole percents",
    rule: "D-SHARE",
    change: inDepartment(({ department, at }) => {
      const funds = department.facts.funds.get(department.facts.year);
      if (funds === undefined) return null;
      const { fiscal, other, basic, project } = funds;
      const lines = [...department.income, ...department.expenditure];
      const whole = fiscal + other;
      for (const [i, fen] of [fiscal, other, whole, basic, project].entries()) {
        const line = lines[i];
        if (line && line.share !== "")
          line.share = `${Math.round((100 * fen) / whole)}%`;
      }
      return at();
    }),
  },
  {
    name: "明年 written in the year before the budget's",
    rule: "YEAR-WORDING",
    change: inProject(({ project, at }) => {
      project.fields.rationale = `${project.fields.rationale}拟于明年全面实施。`;
      return at();
    }),
  },
];

export const NEAR_MISSES: readonly NearMiss[] = [
  ...CHANGES.map(({ name, rule, change }) => ({
    name,
    rule,
    documents: (index: number) =>
      changedSet(DECLARATIONS, change, `${name} ${index}`).documents,
  })),
  ...FAMILY_NEAR_MISSES,
];
