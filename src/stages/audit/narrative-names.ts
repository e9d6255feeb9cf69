/** The name of what an amount is for, from the words around it: 设备维修约10万元, 10万元用于设备维修. */
export function nameOf(words: string, behind: string): string {
  const clause = words.split(/[,;。]/u).at(-1) ?? "";
  const after = /^(?:左右)?的?(?:主要)?用于([^,;。]+)/u.exec(behind)?.[1];
  const isAfter = after !== undefined && trim(clause) === "";
  return (isAfter ? "" : nameBefore(words)) || trim(after ?? "");
}

/**
 * The name from the words before the amount: 主要用于设备维修（含耗材）约 → 设备维修（含耗材）. Where only a count stands next to
 * the amount (档案整理：全年60卷，所需资金), what stands before that.
 */
export function nameBefore(words: string): string {
  const sentence = withoutCounts(lastSentence(words).replace(REMARK, ""));
  const name = sentence
    .replace(LEAD, "")
    .replace(PURPOSE_BEFORE, "")
    .replace(CALCULATION, "")
    .replace(PRICE, "");
  return trim(name);
}

/** A remark in brackets, on the item before. */
const REMARK = /^(?:左右|整)?\([^()]*\)/u;

/** A sentence without the clauses at its end that only count, or only say that money is needed. */
export function withoutCounts(sentence: string): string {
  const ends = [...sentence.matchAll(/[,:]/gu)].map(({ index }) => index);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const clause = sentence.slice(end + 1);
    if (trim(clause) !== "" && !ONLY_COUNT.test(clause)) break;
    // 项目共需: names nothing either, so that what is left would be no better.
    if (trim(sentence.slice(0, end)) === "") break;
    sentence = sentence.slice(0, end);
  }
  return sentence;
}

const ONLY_COUNT =
  /^(?:全年|年度|每年|本年|当年|计划|预计|拟|约|共|合计|总计|完成)*\d[\d.,]*[万千百]?[余多]?[\p{Script=Han}㎡]{1,4}$/u;

/** The names of a list: 维修、购置和运营. */
export function namesIn(words: string): string[] {
  return nameBefore(words)
    .split(/[、,]|以及|[和及与]/u)
    .map(trim)
    .filter((name) => name !== "");
}

/** The words before an amount say no more than that it is the whole: 项目总经费, 以上共计, 共需. */
export function isTotalName(words: string): boolean {
  return [words, lastSentence(words)].some((part) =>
    ONLY_WHOLE.test(part.replace(/[\s,;。、:()]/gu, "")),
  );
}

/** The words before an amount name where it comes from, not what it is for: 财政拨款, 区级配套资金. */
export function isSourceName(words: string): boolean {
  const name = lastSentence(words).replace(/[\s,、:()]|其中/gu, "");
  return ONLY_SOURCE.test(name) && SOURCE.test(name);
}

/**
 * Between two amounts stands something that has none: 维修10万元，耗材，购置5万元.
 * @param first before the first amount, where reasons may stand
 */
export function hasClauseWithout(words: string, first: boolean): boolean {
  if (first) return false;
  const clauses = words
    .replace(/^(?:左右|整)?[)\]]*/u, "")
    .split(/[,;。]/u)
    .slice(0, -1)
    .filter((clause) => /\p{Script=Han}{2,}/u.test(clause));
  return clauses.some((clause) => !SAYS_NO_ITEM.test(clause));
}

/** The words behind the last amount count something more, without amount. */
export function hasClauseAfter(rest: string): boolean {
  const words = rest.replace(/^(?:左右|整)?[)\],;。、\s]*/u, "");
  if (/^等/u.test(words)) return true;
  return /\p{Script=Han}{2,}/u.test(words) && !PURPOSE_AFTER.test(words);
}

const PURPOSE_AFTER =
  /^(?:以|用于|从而|确保|保障|保证|提升|提高|促进|推动|推进|实现|满足|为|由|按|通过|资金|经费|力争|切实|进一步)/u;

const SAYS_NO_ITEM = /每|共|其中|包括|用于|为了?|按|\d/u;

function lastSentence(words: string): string {
  const sentences = words.split(/[;。]/u);
  return sentences.at(-1) ?? "";
}

function trim(text: string): string {
  const name = text
    .replace(/^(?:左右|整)?[\s,、:()和及与并]+/u, "")
    .replace(
      /^(?:其中|另外?|同时|此外|还有|主要|计划|拟|用于|\d{4}年度?)+[,:]?/u,
      "",
    )
    .replace(TRAILING, "")
    .replace(/[(,、:\s]+$/u, "")
    .replace(TRAILING, "")
    .replace(/^[,、:\s]+/u, "");
  return ONLY_VERBS.test(name) ? "" : name;
}

const TRAILING =
  /(?:预计|估算|测算|约|需要?|共计?|合计|总计|小计|计|安排|投入|支出|申请|列支|拟|为|是|预算|=|,|、|:|\()+$/u;
/** 主要用于…: what stands before is why, not what. */
const LEAD = /^.*(?:用于|如下|包括|包含|其中|内容[为有]?)[:,]?|^.*:(?=.)/u;
/** 为保障运转，需…: why it is needed. */
const PURPOSE_BEFORE = /^为了?[^,]*,(?:需要?|拟|计划|安排)?/u;
/** 5期×30万元/期=, (5期× */
const CALCULATION = /[(,]?\d[^,;。()]*[×xX*].*$/u;
/** ，每期30万元 */
const PRICE = /[,(]?(?:每|人均|单价|按).*$/u;
const ONLY_VERBS =
  /^(?:所?需要?|安排|投入|列支|申请|支付|使用|资金|经费|专项|划拨)*$/u;

const ONLY_WHOLE =
  /^(?:以上|上述|[各几两三四五六七八九十\d]+[项类]|本级?|该|此|项目|年度?|当年|全年|今年|\d{4}年度?|总|共|合|小|计|需要?|预算|经费|资金|费用?|金额|总额|支出|为|是|约|安排|申请|投入|拟|预计|计划|财政|拨款|专项|所|累|一|人民币|用于|主要|其中)*(?:共|总|合计|预算|经费|资金|费用|金额)(?:以上|项目|年度?|总|共|合|小|计|需要?|预算|经费|资金|费用?|金额|额|支出|为|是|约|安排|申请|投入|计划|人民币)*$/u;

const SOURCE =
  /财政|拨款|配套|自筹|上级|[中省市区县]级?(?:级|补|财)|债券|转移支付|自有/u;
const ONLY_SOURCE =
  /^(?:财政|拨款|配套|自筹|上级|中央|省|市|区|县|级|本级|地方|资金|专项|政府|一般|债券|转移支付|补助|其他|自有|单位|公共|预算|安排|基金|性|为|约|由|解决|和|及)+$/u;
