import { inDeclaration } from "../family/targets.ts";
import type { ProjectSheet } from "../sheet.ts";
import { DEPARTMENTS } from "../vocabulary/index.ts";
import { type Planter, planter } from "./planter.ts";
import {
  field,
  inDepartment,
  inProject,
  type ProjectTarget,
} from "./target.ts";
import { isToldBy } from "./told-by.ts";

const isType = (type: string) => (project: ProjectSheet) =>
  project.facts.template.type === type;
const core = ({ project }: ProjectTarget) => project.facts.template.core;

/** The row of options with marks of one's own, in the order of print. */
function options(marks: readonly [string, string, string]): string {
  const [one, two, three] = marks;
  return `一次性项目 ${one}    常年性项目 ${two}    延续性项目 ${three}（从   年至   年）`;
}

/** Which fields are filled in, and how; what texts say. */
export const STRUCTURE_PLANTERS: readonly Planter[] = [
  planter(
    "TYPE-UNTICKED",
    ["TYPE-SPAN"],
    [
      field("projectType", () => options(["□", "□", "□"])),
      field(
        "projectType",
        () => "一次性项目□  常年性项目□  延续性项目□（从   年至   年）",
      ),
      field("projectType", () => "□一次性项目 □常年性项目 □延续性项目"),
    ],
  ),
  planter(
    "TYPE-AMBIGUOUS",
    [],
    [
      field(
        "projectType",
        () => options(["□", "□√", "□"]),
        isType("recurring"),
      ),
      field(
        "projectType",
        () => options(["□", "\u{F052}", "□"]),
        isType("recurring"),
      ),
      field("projectType", () => options(["□", "V", "□"]), isType("recurring")),
    ],
  ),
  planter(
    "TYPE-MULTI",
    ["TYPE-SPAN", "TYPE-CONTENT"],
    [
      field("projectType", ({ random }) => {
        const tick = random.pick(["☑", "√", "■"]);
        return options(
          random.pick([
            [tick, tick, "□"],
            ["□", tick, tick],
            [tick, "□", tick],
            [tick, tick, tick],
          ] as [string, string, string][]),
        );
      }),
    ],
  ),
  planter(
    "TYPE-SPAN",
    [],
    [
      inProject(({ project, random, at }) => {
        const tick = random.pick(["☑", "√", "■"]);
        project.fields.projectType = options(["□", "□", tick]);
        project.fields.projectPeriod = "";
        return at("fields.projectType", "fields.projectPeriod");
      }, isType("continuing")),
    ],
  ),
  planter(
    "TYPE-CONTENT",
    ["IND-COVERAGE", "SCOPE-MIX", "GOAL-COVERAGE"],
    [
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.facts.items.length - 1);
        const name = project.facts.items[i]?.name ?? "";
        const oneOff = random.pick([
          "信息系统升级改造",
          "组织公开选调",
          "办公楼新建工程",
          "综合服务平台开发建设",
          "大型设备一次性购置",
        ]);
        const row = project.expenditure.rows[i];
        if (row === undefined) return null;
        row.item = row.item.replace(name, oneOff);
        for (const text of ["content", "goal", "basis", "budgetHistory"])
          project.fields[text] = (project.fields[text] ?? "").replaceAll(
            name,
            oneOff,
          );
        for (const line of project.indicators)
          line.content = line.content.replace(name, oneOff);
        return at(
          "fields.projectType",
          "fields.content",
          `tables.expenditure.rows[${i}]*`,
        );
      }, isType("recurring")),
    ],
  ),
  planter(
    "FIELD-SHIFT",
    ["*"],
    [
      field("totalBudget", ({ project }) => project.fields.projectName ?? null),
      inProject(({ project, at }) => {
        const { fields } = project;
        fields.leader = fields.phone ?? "";
        fields.phone = "";
        return at("fields.leader");
      }),
      inProject(({ project, at }) => {
        const { fields } = project;
        fields.content = fields.totalBudget ?? "";
        fields.totalBudget = fields.projectName ?? "";
        return at("fields.totalBudget", "fields.content");
      }),
      inProject(({ project, at }) => {
        const { fields } = project;
        fields.budgetHistory = `${fields.totalBudget}${project.facts.printer.unit}`;
        fields.totalBudget = "";
        return at("fields.budgetHistory");
      }),
    ],
  ),
  planter(
    "GOAL-MISSING",
    [
      "PLACEHOLDER",
      "D-GOAL-EMPTY",
      "GOAL-COVERAGE",
      "D-UNCOVERED",
      "D-GOAL-IND",
    ],
    [
      field("goal", () => ""),
      field("goal", ({ random }) => random.pick(["/", "无", "—", "……"])),
    ],
    [
      inDeclaration(({ printed, at }) => {
        if (!("annualGoal" in printed.fields)) return null;
        printed.fields.annualGoal = "";
        return at("fields.annualGoal");
      }),
    ],
  ),
  planter(
    "GOAL-IS-NAME",
    [
      "GOAL-COVERAGE",
      "D-LONG-ANNUAL",
      "TEXT-COPY",
      "D-GOAL-IND",
      "D-UNCOVERED",
    ],
    [
      field("goal", ({ project }) => project.fields.projectName ?? null),
      field("goal", ({ project }) => `${project.fields.projectName}。`),
      field(
        "goal",
        ({ project, random }) =>
          `${project.facts.year}${random.pick(["年度", "年"])}${project.fields.projectName?.replace(/^\d{4}年度/u, "")}`,
      ),
    ],
  ),
  planter(
    "REASON-WEAK",
    ["TEXT-COPY", "REASON-OFFTOPIC"],
    [
      field("rationale", ({ project }) => project.fields.projectName ?? null),
      field("rationale", (target) =>
        target.random.pick([
          `为开展${core(target)}提供资金支持。`,
          `保障${core(target)}顺利开展。`,
          `${target.project.fields.projectName}，保障工作正常运转。`,
          `${core(target)}工作需要。`,
        ]),
      ),
      field("rationale", ({ project }) => {
        const { need, outcome } = project.facts.template;
        return `${need}，为${outcome}，需安排资金。`;
      }),
    ],
  ),
  planter(
    "REASON-OFFTOPIC",
    ["TEXT-COPY", "REASON-WEAK"],
    [
      inProject(({ project, document, random, at }) => {
        const others = document.projects.filter((other) => other !== project);
        if (others.length === 0) return null;
        project.fields.rationale = random.pick(others).fields.rationale ?? "";
        return at("fields.rationale");
      }),
      field("rationale", ({ project, random }) => {
        const { template } = project.facts;
        const kind = DEPARTMENTS.find((d) => d.projects.includes(template));
        const foreign = random.pick(
          DEPARTMENTS.filter((d) => d !== kind).flatMap((d) => d.projects),
        );
        return `根据《关于加强${foreign.core}工作的意见》（${kind?.sign}发〔${project.facts.year - 1}〕${random.int(3, 60)}号），${foreign.need}。为${foreign.outcome}，需开展${foreign.core}。`;
      }),
    ],
  ),
  planter(
    "SCOPE-MIX",
    [
      "GOAL-COVERAGE",
      "IND-COVERAGE",
      "AMT-NARR-TABLE",
      "TYPE-CONTENT",
      "YOY-REASON-CONTRA",
    ],
    [
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.facts.items.length - 1);
        const name = project.facts.items[i]?.name ?? "";
        const foreign = random.pick([
          "单位日常办公费",
          "机关水电费",
          "公务用车运行维护费",
          "公务接待费",
          "办公楼物业管理费",
          "扶贫工作资金",
          "在职人员津贴补贴",
        ]);
        const row = project.expenditure.rows[i];
        if (row === undefined) return null;
        row.item = row.item.replace(name, foreign);
        for (const text of ["content", "goal", "basis", "budgetHistory"])
          project.fields[text] = (project.fields[text] ?? "").replaceAll(
            name,
            foreign,
          );
        for (const line of project.indicators)
          line.content = line.content.replace(name, foreign);
        return at(`tables.expenditure.rows[${i}]*`, "fields.content");
      }),
    ],
  ),
  planter(
    "GOAL-COVERAGE",
    ["D-UNCOVERED", "D-GOAL-IND"],
    [
      inProject(({ project, random, at }) => {
        const { template, items } = project.facts;
        const left = random.pick(items);
        const done = items
          .filter((item) => item !== left)
          .map(({ name, count, unit }) => `${name}${count}${unit}`);
        const goal = `1.完成${done.join("、")}；\n2.${template.outcome}。`;
        if (isToldBy(left.name, goal)) return null;
        project.fields.goal = goal;
        return at("fields.goal", "fields.content", "tables.expenditure*");
      }),
    ],
  ),
  planter(
    "TEXT-COPY",
    ["REASON-OFFTOPIC", "*"],
    [
      inProject(({ project, document, random, at }) => {
        const others = document.projects.filter((other) => other !== project);
        if (others.length === 0) return null;
        const other = random.pick(others);
        const name = random.pick(["rationale", "content", "goal"]);
        project.fields[name] = other.fields[name] ?? "";
        return [
          ...at(`fields.${name}`),
          {
            document: document.name,
            form: other.id,
            paths: [`fields.${name}`],
          },
        ];
      }),
    ],
  ),
  planter(
    "CONTENT-THIN",
    ["AMT-NARR-TABLE", "TEXT-COPY"],
    [
      field("content", ({ project }) => project.fields.projectName ?? null),
      field("content", (target) =>
        target.random.pick([
          `支持${core(target)}。`,
          `用于${core(target)}各项工作。`,
          `开展${core(target)}相关工作，大力推进各项任务落实。`,
          `1、${core(target)}专项经费；\n2、其他相关经费。`,
        ]),
      ),
    ],
  ),
  planter(
    "DUP-BLOCK",
    ["IND-DUP-NAME", "D-COPY-LOSSY"],
    [
      inProject(({ project, random, at }) => {
        const length = random.int(1, 3);
        const from = random.int(0, project.indicators.length - length);
        const block = project.indicators
          .slice(from, from + length)
          .map((line) => ({ ...line }));
        project.indicators.splice(from + length, 0, ...block);
        const rows = Array.from({ length: 2 * length }, (_, i) => from + i);
        return at(...rows.map((i) => `tables.indicators[${i}]*`));
      }),
      inProject(({ project, random, at }) => {
        const lines = project.indicators.slice(-random.int(2, 4));
        const text = lines
          .map((line) => Object.values(line).join(" "))
          .join("\n");
        project.repeated.push({ table: "indicators", text });
        return at("repeated[0].cell");
      }),
      inProject(({ project, at }) => {
        const block = project.indicators.slice(-2).map((line) => ({ ...line }));
        const from = project.indicators.length - 2;
        project.indicators.push(...block);
        return at(
          ...[0, 1, 2, 3].map((i) => `tables.indicators[${from + i}]*`),
        );
      }),
    ],
  ),
  planter(
    "PLACEHOLDER",
    ["IND-*", "D-COPY-LOSSY", "REASON-WEAK"],
    [
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.indicators.length - 1);
        const line = project.indicators[i];
        if (line === undefined) return null;
        line.value = random.pick(["/", "XX", "*", "……", "××"]);
        return at(`tables.indicators[${i}].value`);
      }),
      inProject(({ project, at }) => {
        project.placeholders.push({ table: "indicators", text: "……" });
        return at("placeholders[0].cell");
      }),
      inDepartment(({ department, random, at }) => {
        const table = random.pick(["longTermIndicators", "annualIndicators"]);
        department.placeholders.push({ table, text: "……" });
        return at("placeholders[0].cell");
      }),
      field("executingUnit", ({ random }) => random.pick(["/", "XX", "***"])),
    ],
  ),
  planter(
    "L1-LABEL",
    [],
    [
      inProject(({ project, random, at }) => {
        const level1 = random.pick(["产出指标", "效益指标", "满意度指标"]);
        const rows = project.indicators.flatMap((line, i) =>
          line.level1 === level1 ? [i] : [],
        );
        for (const i of rows) {
          const line = project.indicators[i];
          if (line) line.level1 = "";
        }
        return at(...rows.map((i) => `tables.indicators[${i}].level1`));
      }),
    ],
  ),
  planter(
    "ORG-NAME",
    [],
    [
      inProject(
        ({ project, document, random, at }) => {
          const name = project.fields.department ?? "";
          const [, place = "", level = "", body = ""] =
            /^(.+)([区县市])(.+)$/u.exec(name) ?? [];
          project.fields.department = random.pick([
            `${level}${body}`,
            `${place}${body}`,
            body.startsWith("委")
              ? `中共${name}`
              : `${place}${level}人民政府${body}`,
          ]);
          return [
            ...at("fields.department"),
            {
              document: document.name,
              form: document.department.id,
              paths: ["fields.departmentName"],
            },
            ...document.projects.map(({ id }) => ({
              document: document.name,
              form: id,
              paths: ["fields.department"],
            })),
          ];
        },
        (_, document) => document.projects.length > 1,
      ),
    ],
  ),
  planter(
    "PHONE-FORMAT",
    [],
    [
      field("phone", ({ random }) =>
        random.pick([
          "830001",
          "8300012",
          "830001234",
          "1550000012",
          "155000001234",
          "027-830001",
          "12345",
        ]),
      ),
      inDepartment(({ department, random, at }) => {
        department.fields.phone = random.pick([
          "83000",
          "830001239",
          "1550001",
        ]);
        return at("fields.phone");
      }),
    ],
  ),
  planter(
    "PHONE-PII",
    [],
    [
      field(
        "phone",
        ({ random }) =>
          `15${random.int(0, 9)}0000${String(random.int(0, 9999)).padStart(4, "0")}`,
      ),
      inDepartment(({ department, random, at }) => {
        department.fields.phone = `1390000${String(random.int(0, 9999)).padStart(4, "0")}`;
        return at("fields.phone");
      }),
    ],
  ),
  planter(
    "DOCNO-BRACKET",
    ["REASON-WEAK"],
    [
      field("rationale", ({ project, random }) => {
        const text = project.fields.rationale ?? "";
        const [from, to] = random.pick([
          ["〔", ""],
          ["〕", ""],
          ["〕", "﹞"],
          ["〔", "（"],
          ["〔", "【"],
        ] as const);
        return text.replace(from, to);
      }),
    ],
  ),
  planter(
    "TEXT-TYPO",
    ["TEXT-COPY"],
    [
      field("rationale", ({ project, random }) => {
        const slip = random.pick([
          "做到“两个坚决护”",
          "按照上级布署",
          "一如继往抓好落实",
          "按步就班推进",
          "再接再励",
          "统筹按排各项任务",
        ]);
        const before = (project.fields.rationale ?? "").replace(/。$/u, "");
        return `${before}，${slip}。`;
      }),
      inDepartment(({ department, random, at }) => {
        const slip = random.pick([
          "引导党员干部做到“两个坚决护”",
          "落实工作布署",
          "一如继往服务群众",
        ]);
        department.fields.annualTasks = `${department.fields.annualTasks}\n${slip}。`;
        return at("fields.annualTasks");
      }),
    ],
  ),
];
