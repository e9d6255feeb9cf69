import { isCountUnit, isHeadUnit } from "./indicator-units.ts";
import { boundOf, type Indicator } from "./indicators.ts";

/**
 * A number of lessons, people, meetings … Units that are used for quality as well (3个 errors) must meet a name that
 * counts. Faults, prizes and papers are counted for their quality.
 */
export function isCounted(row: Indicator): boolean {
  if (!isCountUnit(unitOf(row)) || FAULT.test(row.name)) return false;
  if (row.kind !== "质量") return !TIMELY_COUNT.test(row.name);
  return (
    COUNTING_NAME.test(row.name) ||
    /人次|学时|课时|场次|批次/u.test(unitOf(row))
  );
}

/** So many courses held, devices bought, leaflets handed out: work done, whoever has the benefit. */
export function isOwnWork(row: Indicator): boolean {
  const unit = unitOf(row);
  if (!isCounted(row)) return false;
  if (isHeadUnit(unit) || /[户家]/u.test(unit)) return false;
  return WORK.test(row.name) && !EFFECT.test(row.name);
}

function unitOf(row: Indicator): string {
  return boundOf(row)?.unit ?? "";
}

const FAULT =
  /问题|差错|错误|事故|故障|缺陷|投诉|失误|违规|违纪|违法|返工|逾期|延误|超期|整改|获奖|表彰|奖项|采用|录用|论文|专利|信访|上访|舆情|案件|频次|频率/u;
const TIMELY_COUNT = /及时|按时|按期|准时|限期|时限内/u;
const COUNTING_NAME =
  /(?:人数|人次|次数|场次|数量|户数|个数|面积|里程|长度|班次|期数|份数|册数|台数|套数|数)$/u;
const WORK =
  /(?:培训|讲座|会议|活动|演练|宣传|检查|巡查|抽查|抽检|检测|采购|购置|印制|制作|发放|维修|安装|建设)\S{0,6}(?:班次|期数|场次|次数|批次|学时|课时|数量?|台数|套数|份数|册数|件数)$/u;
/** What it brings about, or others do with it. */
const EFFECT =
  /带动|吸引|新增|减少|增加|受益|惠及|参与|就业|接待|转化|获|自发|媒体|报道|居民|群众|企业|志愿/u;
