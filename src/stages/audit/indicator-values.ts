import { plain } from "../../text/tidy.ts";
import { withoutRemarks } from "./indicator-names.ts";
import { boundOf, type Indicator } from "./indicators.ts";

/**
 * Whether what an indicator promises can be checked at the end of the year: a number, a date, a bound that another paper
 * fixes (不超过预算), all or nothing (全覆盖, 无事故), a scale of grades, a thing handed over (出台《…办法》). 有所提升, 较好,
 * 满意, 按规定, 据实, 是 cannot; nor can a 合格 or 足额 where the name asks how many or how much.
 */
export function isMeasured(indicator: Indicator): boolean {
  const { standard } = indicator;
  const name = withoutRemarks(indicator.name);
  const isNumeric = NUMERIC_NAME.test(name);
  // What repeats the name says no more than the name: 应保尽保率 – 应保尽保率提高.
  const text = isNumeric ? indicator.text.replace(name, "") : indicator.text;
  if (INDEFINITE.test(text) && !/\d/u.test(text)) return false;
  const scale = plain(standard.cell.text ?? "");
  return (
    boundOf(indicator) !== null ||
    hasNumber(text) ||
    BOUNDED.some((pattern) => pattern.test(text)) ||
    isGraded(text) ||
    isGraded(scale) ||
    (!isNumeric && isAnswered(indicator.name, text))
  );
}

/** 一批, 若干, 数十场: a number is meant, and none is given. */
const INDEFINITE =
  /^(?:一(?:批(?!次)|些|系列|定数)|[几数上][十百千万]|[几多数](?:[次场批个项家人名户期]|$)|若干)/u;

/** A rate, a count, a degree: only a number answers it. */
const NUMERIC_NAME =
  /(?:率|比例|比重|占比|(?<!参)数|数量|人次|场次|班次|批次|家次|面积|里程|长度|金额|密度|(?:满意|覆盖|知晓|认可)度)$/u;

/** Done or not, passed or not, as the name asks. */
function isAnswered(name: string, text: string): boolean {
  return (
    PASSED.some((pattern) => pattern.test(text)) ||
    (GRADED_NAME.test(name) && GRADE.test(text)) ||
    isDelivered(text) ||
    (YES.test(text) && isDelivered(name))
  );
}

/** 优、良、中、差; 显著/较显著/不显著; 分三档. */
export function isGraded(text: string): boolean {
  if (/优[、/,]?良[、/,]?中|分[三四五\d]?[级档等]/u.test(text)) return true;
  const grades = text.split(/[、/,;()或:\s]+/u).filter((p) => GRADE.test(p));
  return new Set(grades).size >= 3;
}

/** Numbers of papers (〔2018〕37号, 《“十四五”规划》) and a bare year say nothing of the value. */
function hasNumber(text: string): boolean {
  const rest = text
    .replace(/《[^》]*》/gu, "")
    .replace(/[〔[(]\d{4}[〕﹞\])]\d+号/gu, "")
    .replace(/(?:19|20)\d{2}年度?(?!\d{1,2}月|[底末初前内中])/gu, "");
  return /\d|[ⅠⅡⅢⅣⅤ]/u.test(rest) || SPOKEN_COUNT.test(rest);
}

const SPOKEN_COUNT =
  /(?:[二三四五六七八九两十百千]+|(?<![统同唯])一)(?:次(?!性)|批次|场|期|套|份|项|年|季度|个月|个工作日|名|家|篇|部|人|天|日|周|小时|分钟|台|座|处|户|成|倍)|百分之|[二三四]分之|第[一二三四]季度|[上下]半年/u;

/** What is whole or bounded without a number. */
const BOUNDED: readonly RegExp[] = [
  // A day that the calendar fixes.
  /年[底末终]|年度?内|年度?结束|月[底末]|季度?[末内]|学期[末内]|当[日天月]|次[日月]|[汛节]前|实时|即时|随时/u,
  // A bound that the budget, a ceiling or the year before fixes.
  /(?:不超|未超|[≤<]|小于|不高于|不大于|不突破|低于|控制在).{0,8}(?:预算|概算|限额|定额|控制[价数]|标准|上年|去年|往年|市场价|平均|批复)/u,
  /(?:预算|概算|限额|标准|批复)(?:[额数价]|范围|控制数)?(?:以内|之内|内)|不超支|零增长|只减不增|不增长/u,
  /(?:不低于|不少于|高于|优于|超过|不小于|[≥>]|达到).{0,4}(?:上年|去年|往年|上一年|平均|国家标准|行业标准|地方标准|省级标准)|(?:与上年|与去年|同比)持平/u,
  // All or nothing.
  /全覆盖|全部|全额|全员|应\p{Script=Han}{1,3}尽\p{Script=Han}{1,2}|百分百/u,
  /^(?:无|零|没有|未发生|不发生|不出现|未出现|杜绝)$|^(?:无|零|没有|未发生|不发生|不出现|未出现|杜绝).{0,10}(?:事故|投诉|差错|错误|违规|违纪|违法|事件|案件|损失|故障|上访|隐患|拖欠|截留|挪用|延误|发生|疫情|死亡)$|^零.{1,5}$/u,
  // A grade as a floor.
  /(?:优秀|优良|良好|合格|中等|优|良)(?:等次|等级|级|档)?(?:及|或)?以上|[A-D甲乙一二三四]级|[一二三四五]类|第[一二三]名|前[三五十](?:名|位)?/u,
];

/** Passed or not, against a standard that can be named; paid in full. */
const PASSED: readonly RegExp[] = [
  /足额/u,
  /^(?:全部|均|一次性?|验收|检测|考核|质量)*(?:合格|达标|通过)(?:以上)?$|(?:通过|完成).{0,8}(?:验收|评审|检测|审计|认证)|符合.{0,6}(?:国家|行业|地方|国标|GB|设计|合同).{0,12}/u,
];

const GRADED_NAME = /等级|等次|级别|评级|评定|档次|考核结果|评价结果|类别/u;
const GRADE =
  /^(?:优[秀良等]?|良好?|中等?|差|好|较好|一般|较差|不?合格|甲|乙|[A-D]+|[较不]?显著|[较不]?明显|[较不]?满意|基本满意|[较不]?高|[较不]?低|(?:基本|部分|全部|未)?达[到成](?:预期)?(?:目标|指标)?|达标|未达标)(?:[级等档])?$/u;

const YES = /^(?:是|有|已|已?完成|已?出台|已?建成|已?签订|达成)$/u;

/** A paper or a work, and the verb that hands it over; a 机制 is neither. */
function isDelivered(text: string): boolean {
  return /(?:出台|印发|制定|编制|形成|提交|签订|发布|完成|建成|取得|获得|获批|颁发|通过).{0,20}(?:《|报告|方案|办法|文件|规划|证书|协议|合同|清单|台账|系统|平台|软件|图纸|手册|名录|批复|验收|文本|投入使用|主体工程|上线)|投入使用|上线运行|竣工|完工|开工/u.test(
    text,
  );
}
