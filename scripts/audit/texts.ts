import type { Random } from "../fixtures/random.ts";
import type { ProjectFacts } from "./sheet.ts";

/** Where a declaration is written, and how its documents are numbered. */
export interface Office {
  /** 区教育局 with its place: 临江区教育局. */
  name: string;
  /** 区, 县 or 市. */
  level: string;
  /** 临教: what its documents' numbers begin with. */
  sign: string;
}

/** 项目申请理由: what it rests on, the state of things, what is asked for. */
export function rationale(
  random: Random,
  { template, year }: ProjectFacts,
  { level, sign }: Office,
): string {
  const { core, need, outcome } = template;
  const series = random.pick(["发", "办发", "函", "通"]);
  const number = `${sign}${series}〔${year - random.int(1, 3)}〕${random.int(2, 96)}号`;
  const title = random.pick([
    `关于做好${core}工作的通知`,
    `关于进一步加强${core}工作的实施意见`,
    `${core}工作实施方案`,
    `关于推进${core}的若干措施`,
    `${core}管理办法`,
  ]);
  return random.pick([
    `根据《${title}》（${number}）要求，为${outcome}，需开展${core}。${need}，所需经费申请财政予以保障。`,
    `1.政策依据：《${title}》（${number}）。\n2.现实需要：${need}。\n3.实施本项目有利于${outcome}。`,
    `${need}。按照《${title}》（${number}）有关规定，我${level}须持续推进${core}，以${outcome}，故申请本项目资金。`,
    `依据${level}委、${level}政府《${title}》（${number}），${core}列入重点任务。目前${need}，申请经费用于${outcome}。`,
    `为贯彻落实《${title}》（${number}），针对${need}的实际，实施${core}，${outcome}。`,
  ]);
}

/** 项目主要内容: every item with its count and, mostly, its amount. */
export function content(random: Random, facts: ProjectFacts): string {
  const { template, items, budget, printer, year } = facts;
  const amounts = items.map(({ fen }) => printer.text(fen));
  const counts = items.map(({ count, unit }) => `${count}${unit}`);
  const lines = (line: (i: number, name: string) => string) =>
    items.map(({ name }, i) => line(i, name));
  switch (random.int(0, 4)) {
    case 0:
      return `${lines((i, name) => `${i + 1}、${name}${counts[i]}，${amounts[i]}`).join("；")}。`;
    case 1:
      return `主要用于：\n${lines((i, name) => `（${i + 1}）${name}，计划${counts[i]}，安排${amounts[i]}`).join("；\n")}。`;
    case 2:
      return `${year}年${template.core}共安排${printer.text(budget)}，其中：${lines((i, name) => `${name}${amounts[i]}（${counts[i]}）`).join("，")}。`;
    case 3:
      return `围绕${template.core}开展以下工作：${lines((i, name) => `${i + 1}.${name}${counts[i]}`).join("；")}。`;
    default:
      return `${lines((i, name) => `${i + 1}. ${name}：全年${counts[i]}，所需资金${amounts[i]}。`).join("\n")}`;
  }
}

/** 测算依据及说明: price times count for every item. */
export function basis(random: Random, facts: ProjectFacts): string {
  const { items, budget, printer } = facts;
  const sign = random.pick(["×", "*", "×"]);
  const equals = random.pick(["=", "＝"]);
  const terms = items.map(({ name, unit, price, count, fen }) =>
    random.pick([
      `${name}：${printer.text(price)}/${unit}${sign}${count}${unit}${equals}${printer.text(fen)}`,
      `${name}${count}${unit}${sign}${printer.text(price)}/${unit}${equals}${printer.text(fen)}`,
    ]),
  );
  return random.pick([
    `${terms.join("；")}。合计${printer.text(budget)}。`,
    `按市场询价和上年合同单价测算：\n${terms.map((term, i) => `${i + 1}.${term}`).join("；\n")}。`,
    `依据支出标准测算，${terms.join("，")}。`,
  ]);
}

/** 项目绩效总目标, without years, so that it can stand as a long-term goal as well. */
export function goal(random: Random, facts: ProjectFacts): string {
  const { template, items } = facts;
  const done = items.map(({ name, count, unit }) => `${name}${count}${unit}`);
  const names = items.map(({ name }) => name);
  return random.pick([
    `1.完成${done.join("、")}；\n2.${template.outcome}。`,
    `通过实施${names.join("、")}，${template.outcome}。`,
    `${done.map((text, i) => `${i + 1}、${text}`).join("；")}；${done.length + 1}、${template.outcome}。`,
    `做好${names.join("、")}等${template.core}各项工作，${template.outcome}。`,
  ]);
}
