import { plain } from "../../text/tidy.ts";
import { itemCore } from "./item-names.ts";

/**
 * What a 测算依据 rests on. reckoned: quantities, prices or other numbers · sourced: a document, standard, contract or
 * quotation · past: what was spent before or what is planned, without a number · circular: nothing but the need for money
 */
export type Grounds = "reckoned" | "sourced" | "past" | "circular";

/** @param names of the project and its items: to rest on them is to rest on nothing */
export function groundsOf(printed: string, names: readonly string[]): Grounds {
  const text = plain(printed).replace(TIME, "").replace(NUMBERING, "");
  const withoutSources = text.replace(SOURCE, "");
  if (NUMBER.test(withoutSources)) return "reckoned";
  const bare = names.reduce(
    (rest, name) =>
      itemCore(name) ? rest.replaceAll(itemCore(name), "") : rest,
    text,
  );
  if (SOURCE.test(text) || STANDARD.test(bare.replace(UNNAMED, "")))
    return "sourced";
  const isEmpty = bare.replace(EMPTY, "") === "";
  return isEmpty && !EARLIER.test(plain(printed)) ? "circular" : "past";
}

/** What earlier years took is something to rest on. */
const EARLIER = /[前近上往历去][一二两三几\d]?个?年|以前年度/u;

/** A quantity with its price: 5期×30万元, 每人300元, 300元/人, 120份，每份50元. */
export function hasUnitPrice(printed: string): boolean {
  return UNIT_PRICE.test(plain(printed).replace(TIME, ""));
}

const UNIT_PRICE =
  /\d\s*[\p{Script=Han}A-Za-z²]{0,6}\s*[×xX*✕]\s*\d|[元万]\s*\/\s*[\p{Script=Han}A-Za-z]|(?:每|人均|户均|单价|均价|按)[^,;。]{0,10}\d[\d.,]*[十百千]?万?元|\d[\d.,]*万?元(?:每|一)[\p{Script=Han}]/u;

/** Times tell no quantity: 2021年, 前两年度, 3月, 1-12月. */
const TIME =
  /[一二〇零\d]{4}(?:[-—–~至][一二〇零\d]{4})?年?度?|[前近后上][一二两三\d]+(?:个)?(?:年|季度)度?|\d{1,2}(?:[-—~至]\d{1,2})?[月日]/gu;
const NUMBERING =
  /(?:^|(?<=[。;,]))\s*(?:\d{1,2}[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]+、)/gu;
const NUMBER =
  /\d|[一二三四五六七八九十两百千]+(?:万元|万|元|人次?|名|个|次|期|场|份|套|台|户|家|项|%|平方米|公里)/u;
/** 《…》, 财预〔2015〕88号 */
const SOURCE = /《[^》]+》|[〔[(﹝][^〕\])﹞]{0,6}[〕\])﹞]\s*\d*号|\d+号文/u;
/** A source that cannot be looked up: 有关文件规定. */
const UNNAMED =
  /(?:有关|相关|上级|各项)(?:部门|单位|的)*(?:文件|规定|政策|办法|制度|标准|要求|精神)+/gu;
const STANDARD =
  /标准|定额|合同|协议|报价|询价|比价|市场价|指导价|信息价|中标|招标|造价|概算|可研|批复|文件|规定|办法|方案|清单|测算表|明细表|附件|评审|单价|收费|费率|工资|物价/u;
/** What any basis may say, and what says only that money is needed. */
const EMPTY =
  /依据|根据|按照?|结合|参照|参考|充分|综合|考虑|以|为准|为|进行|而定|确定|核定|测算|估算|预算|预计|安排|编制|计算|计|申报|列支|制定|定|项目|经费|资金|费用|支出|开支|金额|所需|需要|需求|必要|必需|的?要求|实际|具体|情况|工作|业务|日常|正常|开展|实施|完成|有关|相关|各项|各类|本|该|此|我|部门?|单位|委|局|等|的|和|及|与|情|况|得出|而来|说明|据实|合理|科学|[\s,;。、:()“”]/gu;
