import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import { hasQuantity } from "../quantities.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  PROJECT,
} from "../rule.ts";
import { topicOf, topicShare } from "../topic.ts";

export const reasonWeak = formRule({
  id: "REASON-WEAK",
  severity: "warning",
  formTypes: [PROJECT],
  title: { zh: "申请理由不充分", en: "A weak reason" },
  asks: {
    zh: "申请理由是否给出了依据或现实需要，而不只是重复项目名称？",
    en: "Does the reason give a basis or a need, and not only the name of the project again?",
  },
  examples: [
    {
      zh: "项目“档案整理经费”，申请理由“档案整理工作需要。”",
      en: "Project: “sorting of files”; reason: “needed for the sorting of files”.",
    },
  ],
  basis: null,
  needs: ["fields.rationale", "fields.projectName"],
  options: NO_OPTIONS,
  check(form) {
    const reason = fieldCell(form, "rationale");
    const name = fieldCell(form, "projectName");
    if (reason.cell.state !== "read" || isBlank(reason))
      return INSUFFICIENT_DATA;
    const text = reason.cell.text ?? "";
    // 根据工作需要 names no basis.
    const line = plain(text).replace(NEEDED_FOR_WORK, "");
    if (isGrounded(line)) return PASS;
    return repeats(line, name.cell.text ?? "")
      ? finding({
          message: {
            zh: "疑似申请理由仅重复项目名称，未说明依据和必要性，请核实。",
            en: "The reason seems to repeat the project's name without a basis or a need. Please verify.",
          },
          actual: text,
          evidence: [reason, name],
        })
      : finding({
          // It says what the money is for, which many take for a reason: less than one that says nothing.
          severity: "info",
          message: {
            zh: "疑似申请理由只说明用途，未写明政策依据或现实问题，请核实。",
            en: "The reason seems to say what the money is for, but neither on what basis nor against which need. Please verify.",
          },
          actual: text,
          evidence: [reason],
        });
  },
});

const NEEDED_FOR_WORK =
  /(?:根据|依据|按照|结合|因|为)?(?:我[局委办院区县市]|本?(?:单位|部门)|机关|日常){0,2}(?:工作|业务|实际|发展)(?:的?实际)?(?:需[要求]|情况)/gu;

/** It rests on a document, an order, a duty; or on facts: numbers, or a state of things to be put right. */
function isGrounded(line: string): boolean {
  return AUTHORITY.test(line) || NEED.test(line) || hasQuantity(line);
}

const AUTHORITY =
  /《|》|\d号|根据|依据|依照|遵照|按照|贯彻|落实|通知|意见|办法|规[定划章]|条例|方案|方针|文件|会议|纪要|批[复准示]|指示|讲话|精神|部署|决[策定]|政策|法律(?!援助|服务|顾问|咨询)|法规|标准|制度|职[责能]|三定|合同|协议|纲要|责任[书状]|上级|国家|中央|立项|可行性/u;
const NEED =
  /不足|老化|陈旧|破[损旧]|损[坏毁]|严重|突出|亟|急需|迫切|迫在眉睫|短缺|缺[乏少口]|滞后|落后|薄弱|隐患|超期|到期|报废|故障|渗漏|问题|困难|反[映应]强烈|现有|目前|现状|近年来|随着|尚未|[不无难][能法以]满足|日益|增[多加长]/u;

/** More than this share of what the reason speaks of is in the name already: our own threshold. */
const REPEATED_SHARE = 0.5;

function repeats(reason: string, name: string): boolean {
  const share = topicShare(topicOf(reason), name);
  return share === null || share > REPEATED_SHARE;
}
