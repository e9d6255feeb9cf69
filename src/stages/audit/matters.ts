import { plain } from "../../text/tidy.ts";

/** Words for one thing that money is spent on, as officials use them. */
export type Matter = readonly string[];

/** Lines of work with a budget of their own. */
export const OTHER_MATTERS: readonly Matter[] = [
  ["扶贫", "帮扶", "乡村振兴", "脱贫", "驻村"],
  ["招商"],
  ["征地", "拆迁", "征收补偿"],
  ["防疫", "抗疫", "疫情防控"],
  ["双拥", "拥军", "退役军人"],
  ["文明创建", "创文", "文明城市"],
  ["信访", "维稳"],
  ["禁毒", "扫黑"],
  ["办公楼", "装修", "基建", "围墙"],
  ["党建", "党员", "党组织"],
  ["食堂", "职工体检", "疗休养"],
];

/** What goes with any line of work. */
export const ANCILLARY_MATTERS: readonly Matter[] = [
  ["公众号", "微信", "微博", "网站", "新媒体", "融媒体", "互联网平台", "门户"],
  ["培训", "轮训", "研修"],
  ["慰问", "走访"],
  ["宣传", "广告"],
];

/** What an office needs to exist (公用经费, 人员经费). */
export const RUNNING_MATTERS: readonly Matter[] = [
  ["公务接待", "接待费", "公务用车", "公车", "购车", "车辆购置"],
  ["水电", "物业", "取暖", "办公用品", "办公费", "办公经费"],
  [
    "工资",
    "在职人员",
    "津补贴",
    "津贴补贴",
    "社会保险缴费",
    "工会",
    "职工福利",
    "人员经费",
    "公用经费",
  ],
];

/** The matters that a text speaks of: two texts with a matter in common speak of the same. */
export function mattersIn(
  text: string,
  matters: readonly Matter[],
): ReadonlySet<Matter> {
  const line = plain(text);
  return new Set(
    matters.filter((words) => words.some((word) => line.includes(word))),
  );
}

/** A name that is nothing but the running of an office: 办公经费, 机关运转经费, 日常公用支出. */
export function isRunningCost(name: string): boolean {
  return RUNNING_NAME.test(
    plain(name).replace(/(?:19|20)\d{2}年?度?|\s/gu, ""),
  );
}

const RUNNING_NAME =
  /^(?:[^,、和及]{0,12}?(?:机关|部门|单位|本级|局|委|部|办))?(?:日常|机关|公用|办公|行政|运[行转]|保障|及|和|、|水电|物业|差旅|公务|用车|接待|会议|印刷|正常)+(?:专项|业务|工作|维护|管理|服务)?(?:经费|费用?|支出|资金|项目)+$/u;
