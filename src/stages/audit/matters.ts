import { plain } from "../../text/tidy.ts";

/**
 * What money is spent on, by the words that officials use for it. `other` are lines of work with a budget of their
 * own; `ancillary` ones go with any line of work; `running` is what an office needs to exist (公用经费, 人员经费).
 */
const MATTERS: readonly { kind: MatterKind; words: RegExp }[] = [
  { kind: "other", words: /扶贫|帮扶|乡村振兴|脱贫|驻村/u },
  { kind: "other", words: /招商/u },
  { kind: "other", words: /征地|拆迁|征收补偿/u },
  { kind: "other", words: /防疫|抗疫|疫情防控/u },
  { kind: "other", words: /双拥|拥军|退役军人/u },
  { kind: "other", words: /文明创建|创文|文明城市/u },
  { kind: "other", words: /信访|维稳/u },
  { kind: "other", words: /禁毒|扫黑/u },
  { kind: "other", words: /办公楼|装修|基建|围墙/u },
  { kind: "other", words: /党建|党员|党组织/u },
  { kind: "other", words: /食堂|职工体检|疗休养/u },
  {
    kind: "ancillary",
    words: /公众号|微信|微博|网站|新媒体|融媒体|互联网平台|门户/u,
  },
  { kind: "ancillary", words: /培训|轮训|研修/u },
  { kind: "ancillary", words: /慰问|走访/u },
  { kind: "ancillary", words: /宣传|广告/u },
  { kind: "running", words: /公务接待|接待费|公务用车|公车|购车|车辆购置/u },
  { kind: "running", words: /水电|物业|取暖|办公用品|办公费|办公经费/u },
  { kind: "running", words: /工资|工会|职工福利|人员经费|公用经费/u },
];

export type MatterKind = "other" | "ancillary" | "running";

/** The matters that a text speaks of, by their place in the list: two texts with a matter in common speak of the same. */
export function mattersIn(
  text: string,
  kinds: readonly MatterKind[] = ["other", "ancillary", "running"],
): ReadonlySet<number> {
  const line = plain(text);
  return new Set(
    MATTERS.flatMap(({ kind, words }, i) =>
      kinds.includes(kind) && words.test(line) ? [i] : [],
    ),
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
