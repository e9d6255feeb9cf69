import { z } from "zod";
import type { Bilingual } from "../../../model/finding.ts";
import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import { fieldCell, type PlacedCell } from "../placed-cell.ts";
import { hasQuantity } from "../quantities.ts";
import {
  type Draft,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { topicOf, topicShare } from "../topic.ts";

const Options = z.object({
  needSuffices: z
    .boolean()
    .default(false)
    .describe(
      "只写明现实需要、未写政策依据的，是否视为充分 / Whether a need is enough where no document, order or duty is named",
    ),
});

export const reasonWeak = formRule({
  id: "REASON-WEAK",
  severity: "warning",
  subjects: [PROJECT],
  title: { zh: "申请理由不充分", en: "A weak reason" },
  asks: {
    zh: "申请理由是否写明了政策依据，而不只是说明用途或重复项目名称？",
    en: "Does the reason name what it rests on, and not only a purpose or the name of the project again?",
  },
  examples: [
    {
      zh: "项目“档案整理经费”，申请理由“档案整理工作需要。”",
      en: "Project: “sorting of files”; reason: “needed for the sorting of files”.",
    },
  ],
  basis: null,
  needs: ["fields.rationale", "fields.projectName"],
  places: [["fields.rationale"]],
  options: Options,
  check(form, { needSuffices }) {
    const reason = fieldCell(form, "rationale");
    const name = fieldCell(form, "projectName");
    if (reason.cell.state !== "read" || isBlank(reason))
      return INSUFFICIENT_DATA;
    const text = reason.cell.text ?? "";
    // 根据工作需要 names no basis.
    const line = plain(text).replace(NEEDED_FOR_WORK, "");
    if (AUTHORITY.test(line)) return PASS;
    const isNeeded = NEED.test(line) || hasQuantity(line);
    if (isNeeded && needSuffices) return PASS;
    if (!isNeeded && repeats(line, name.cell.text ?? ""))
      return finding({ ...draft(REPEATED, reason), evidence: [reason, name] });
    // It says what the money is for, which many take for a reason: less than one that says nothing.
    return finding({
      ...draft(isNeeded ? NEED_ONLY : PURPOSE_ONLY, reason),
      severity: "info",
    });
  },
});

function draft(message: Bilingual, reason: PlacedCell): Draft {
  return { message, actual: reason.cell.text, evidence: [reason] };
}

const REPEATED = {
  zh: "疑似申请理由仅重复项目名称，未说明依据和必要性，请核实。",
  en: "The reason seems to repeat the project's name without a basis or a need. Please verify.",
};
const PURPOSE_ONLY = {
  zh: "疑似申请理由只说明用途，未写明政策依据或现实问题，请核实。",
  en: "The reason seems to say what the money is for, but neither on what basis nor against which need. Please verify.",
};
const NEED_ONLY = {
  zh: "疑似申请理由写了现实需要，未写明政策依据，请核实。",
  en: "The reason seems to tell a need, but no document, order or duty that it rests on. Please verify.",
};

const NEEDED_FOR_WORK =
  /(?:根据|依据|按照|结合|因|为)?(?:我[局委办院区县市]|本?(?:单位|部门)|机关|日常){0,2}(?:工作|业务|实际|发展)(?:的?实际)?(?:需[要求]|情况)/gu;

/** It rests on a document, an order, a duty; not where the words are those of other things (精神生活, 高标准农田). */
const AUTHORITY =
  /《|》|\d号|根据|依据|依照|遵照|按照|贯彻|落实[^,;。]{0,30}(?:要求|任务|战略|责任)|通知|意见|办法|规[定章]|规划(?![设院局编])|条例|方案|方针|文件|(?<!承办|举办|召开)会议(?!服务|费|室|中心|接待)|纪要|批[复准示]|指示|讲话|精神(?!文[化明]|生活|世界|面貌|状态|需求|食粮|财富|障碍|病|疾|卫生|损害|抚慰|慰藉|家园)|部署|决[策定]|政策(?!宣|咨询|知晓|解读|性)|法律(?!援助|服务|顾问|咨询)|法规|(?<!高)标准(?!化|间)|制度|职[责能](?!部门)|三定|合同|协议|纲要|责任[书状]|上级|国家(?!级)|中央|立项|可行性/u;
/** A state of things to be put right. */
const NEED =
  /不足|老化|陈旧|破[损旧]|损[坏毁]|严重|突出|亟|急需|迫切|迫在眉睫|短缺|缺[乏少口]|滞后|落后|薄弱|隐患|超期|到期|报废|故障|渗漏|问题|困难|反[映应]强烈|现有|目前|现状|近年来|随着|尚未|[不无难][能法以]满足|日益|增[多加长]/u;

/** More than this share of what the reason speaks of is in the name already: our own threshold. */
const REPEATED_SHARE = 0.5;

function repeats(reason: string, name: string): boolean {
  const share = topicShare(topicOf(reason), name);
  return share === null || share > REPEATED_SHARE;
}
