import { type Amount, amountsIn } from "../../text/amounts.ts";

/**
 * item: an amount planned for something · open: planned, but how much is left open (10-20万元, 不超过5万元) ·
 * other: of another year, a price (每人300元), or no spending of this budget (总投资, 年产值, 结转)
 */
export type Role = "item" | "open" | "other";

export interface NarrativeAmount extends Amount {
  role: Role;
}

/** The amounts of a plain text that says what money is for, and what each is there for. */
export function narrativeAmounts(
  text: string,
  fiscalYear: number | null,
): NarrativeAmount[] {
  const amounts = amountsIn(text);
  let inPrices = false;
  return amounts.map((amount, i) => {
    const from = amounts[i - 1]?.end ?? 0;
    const before = text.slice(from, amount.start);
    const after = text.slice(amount.end);
    // 每公里县道1万元、乡道5000元: a list that begins with a price goes on with prices.
    inPrices = isPrice(before, after) || (inPrices && /^、/u.test(before));
    const role = inPrices ? "other" : roleOf(before, after, fiscalYear);
    return { ...amount, role };
  });
}

function isPrice(stretch: string, after: string): boolean {
  const clause = stretch.split(/[,;。]/u).at(-1) ?? "";
  return PRICE_BEFORE.test(clause) || PRICE_AFTER.test(after);
}

function roleOf(
  stretch: string,
  after: string,
  fiscalYear: number | null,
): Role {
  const clause = stretch.split(/[,;。]/u).at(-1) ?? "";
  if (FOREIGN.test(clause)) return "other";
  if (speaksOfOtherYear(stretch, fiscalYear)) return "other";
  const open =
    BOUND_BEFORE.test(clause) ||
    BOUND_AFTER.test(after) ||
    RANGE_BEFORE.test(clause) ||
    RANGE_AFTER.test(after);
  return open ? "open" : "item";
}

/** 每期, 每人补助, 人均, 标准为, ×; what a year takes is no price. */
const PRICE_BEFORE =
  /(?:每(?!年)[一二两三四五六七八九十\d]*[^,;。、\d]{1,8}|[人户日月]均[^,;。、\d]{0,4}|单价|均价|标准|[×xX*])(?:[提调]高|调整|增加)?[约为是按到至:]*$/u;
const PRICE_AFTER =
  /^(?:\/(?!年)|[×xX*]|每(?!年)|一[人份期次个]|[”"]?的?标准)/u;

const FOREIGN =
  /(?:投资|产值|收入|营业额|销售额?|贷款|资本金?|GDP|税收|纳税|引资|融资|捐赠|合同价|合同额|中标价|结转|结余|节约|已(?:支付|支出|完成|投入|拨付))(?:总?[额值])?(?:资金)?[约达到为近共:]*$/u;

const BOUND_BEFORE =
  /(?:不超过?|不高于|不低于|不少于|超过|高于|低于|最高|最低|至多|至少|上限|下限|[<>≤≥])[^,;。、]{0,4}$/u;
const BOUND_AFTER = /^(?:\(含\))?(?:及?以[上下内]|之内|封顶)/u;
const RANGE_BEFORE = /\d[%元万亿]*[-−~—–至到]+$/u;
const RANGE_AFTER = /^[-−~—–至到]+\d/u;

/** In the words since the amount before; a plan's span (2018—2022年) and a document's number are no other year. */
function speaksOfOtherYear(text: string, fiscalYear: number | null): boolean {
  const sentence = (text.split(/[;。]/u).at(-1) ?? "").replace(TITLE, "");
  if (OTHER_YEAR.test(sentence)) return true;
  if (fiscalYear === null) return false;
  const years = [...sentence.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length > 0 && !years.includes(fiscalYear);
}

const TITLE = /《[^》]*》|[(〔[﹝]\d{4}[)〕\]﹞]/gu;
const OTHER_YEAR =
  /上一?年|去年|前年|往年|历年|以前年度|前[两二三]年|明年|来年/u;
const YEAR = /(?<![\d—–~-])(?:19|20)\d{2}(?=年)/gu;
