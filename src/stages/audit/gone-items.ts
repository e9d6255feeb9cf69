import { plain } from "../../text/tidy.ts";
import { itemCore, nameLikeness } from "./item-names.ts";

/** Something that a text says this budget need not pay for any more. */
export interface GoneItem {
  name: string;
  how: "moved" | "ended" | "done";
  /** The clause that says so, as printed but for blanks. */
  words: string;
}

/**
 * What a text names as moved away (移交, 划转, 由…自行预算), ended (取消, 不再安排) or done (已完成): the names before the
 * word, or behind it where none stand before (取消了慰问经费). What comes to this project, or will or may go, is not gone.
 */
export function goneItems(text: string, fiscalYear: number): GoneItem[] {
  return plain(text)
    .split(SENTENCE_END)
    .flatMap((sentence) => {
      if (/恢复|重启|重新启动|继续(?:安排|实施|开展)/u.test(sentence))
        return [];
      const clauses = sentence.split(",");
      return clauses.flatMap((clause, i) =>
        ofClause(clause, clauses, i, fiscalYear),
      );
    });
}

/** Whether an item of expenditure is the thing that is gone, or has it in its bracket: close names only. */
export function isSameThing(gone: string, line: string): boolean {
  const core = itemCore(gone);
  const inside = [...line.matchAll(/[(（]([^()（）]*)/gu)].flatMap(
    ([, words = ""]) => words.replace(/^[含包括]+/u, "").split(/[、,，;；]/u),
  );
  const isInside = inside.some((name) => itemCore(name) === core);
  return isInside || isClose(core, itemCore(line));
}

const SENTENCE_END = /[。;]|(?<![\d.])\d{1,2}[.、](?!\d)/u;

const MOVED =
  /(?<how>移交|划转|划归|划出|转[移交由至到入]|改由|并入|合并[到至入]|归并|剥离|调整[至到由]|列入|纳入|调出|下放|由.{1,20}?自行(?:预算|安排|承担|列支|负责|解决))/u;
const ENDED =
  /(?:取消|停止|停办|停发|终止|中止|撤销|不再(?:安排|列支|实施|开展|发放|执行|预算|编列|保留|支出|进行|列入))了?/u;
const DONE =
  /(?:已经?|均已?|全部|全面|顺利|如期)+(?:完成|完工|完结|结束|竣工|到期|通过验收|验收|建成)了?/u;
const KINDS = [
  ["moved", MOVED],
  ["ended", ENDED],
  ["done", DONE],
] as const;

const NOT_SO =
  /(?:[未没暂]|没有|不(?!再)|拟|(?<=^|[年度])计划|将要|是否|如|若)(?:能|予|予以|被|全部)?$/u;
const COMES_HERE = /^(?:给|到|至|由|入)?[本我]/u;
const TAKEN_OVER = /新增|增加了?|承接|接收|接管/u;
const CONSEQUENCE =
  /所以|因此|故|从而|因而|不再|减少|下[调降浮]|降低|压减|变[少低]|核减|调减/u;

function ofClause(
  clause: string,
  clauses: string[],
  i: number,
  fiscalYear: number,
): GoneItem[] {
  for (const [how, pattern] of KINDS) {
    const match = pattern.exec(clause);
    if (match === null) continue;
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + match[0].length);
    if (NOT_SO.test(before) || TAKEN_OVER.test(before)) continue;
    if (how === "moved" && (COMES_HERE.test(after) || /来$/u.test(after)))
      continue;
    // 2020年已完成设备采购 alone tells of last year's work, which may be done each year.
    const isPast =
      namesEarlierYear(clause, fiscalYear) && !/不再/u.test(clause);
    const rest = clauses.slice(i).join();
    if (isPast && !CONSEQUENCE.test(rest.replace(match[0], ""))) continue;
    const own = namesIn(before);
    const fallback = how === "moved" ? (clauses[i - 1] ?? "") : after;
    const names = own.length > 0 ? own : namesIn(fallback);
    return names.map((name) => ({ name, how, words: clause }));
  }
  return [];
}

function namesEarlierYear(clause: string, fiscalYear: number): boolean {
  const years = [...clause.matchAll(/(?:19|20)\d{2}(?=年)/gu)].map(Number);
  if (years.some((year) => year < fiscalYear)) return true;
  return /上一?年|去年|前年/u.test(clause);
}

/** The names of a list, without the words around it; words that name nothing (相关项目) are none. */
function namesIn(words: string): string[] {
  return words
    .replace(LEAD, "")
    .split(/、|以及|[和及与]/u)
    .map((name) => name.replace(TAIL, ""))
    .filter((name) => {
      const core = itemCore(name).replace(VAGUE, "");
      return [...core].length > 1;
    });
}

const LEAD =
  /^(?:因为?|由于|其中|原来?|主要(?:是|因|原因是)?|(?:19|20)\d{2}年度?|当年|本年度?|今年|上一?年|去年|起|将|把|对|[:\s])+/u;
const TAIL = /(?:已经?|均|都|全部|统一|整体|现|将|也|已由|等)+$/u;
const VAGUE =
  /部分|一些|该|此|本|原有?|相关|其他|项目|经费|工作|任务|预算|资金|费用/gu;

/** 一期 and 二期, 2020年 and 2021年 of one thing are two. */
const PHASE = /[一二三四五六七八九十\d]+[期批]/gu;
const CLOSE = 0.75;

function isClose(gone: string, line: string): boolean {
  const phases = phasesOf(line);
  if (phasesOf(gone).some((phase) => !phases.includes(phase))) return false;
  if (gone === line) return true;
  const [short, long] = gone.length < line.length ? [gone, line] : [line, gone];
  if (short.length >= SHORTEST_PART && long.includes(short))
    return !isOtherPhase(short, long);
  return (
    nameLikeness(gone, line) >= CLOSE &&
    short.length >= SHORTEST_PART &&
    !isOtherPhase(short, long)
  );
}

function phasesOf(name: string): string[] {
  return [...(name.match(PHASE) ?? [])];
}

/** In characters: shorter words stand in the names of many things (培训, 设备). */
const SHORTEST_PART = 3;

/** What is built, bought or made anew is something else than its upkeep: 信息平台建设, 信息平台运维. */
function isOtherPhase(a: string, b: string): boolean {
  return STAGES.some((stage) => stage.test(a) !== stage.test(b));
}

const STAGES = [
  /建设|新建|购置|采购|开发|搭建/u,
  /运[行维营]|维[护修保]|保养|管护/u,
  /升级|改造|扩建|更新/u,
];
