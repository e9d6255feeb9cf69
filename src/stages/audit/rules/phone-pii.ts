import { plain } from "../../../text/tidy.ts";
import { fieldCell, unplacedCells } from "../placed-cell.ts";
import {
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const phonePii = formRule({
  id: "PHONE-PII",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: {
    zh: "公开表格含个人手机号",
    en: "Personal mobile in a form to be published",
  },
  asks: {
    zh: "拟公开的表格中是否含有个人手机号码？",
    en: "Does a form that is to be published hold a personal mobile number?",
  },
  examples: [
    {
      zh: "联系电话为11位手机号，未作遮盖。",
      en: "The phone number is a mobile, and not masked.",
    },
  ],
  basis: null,
  needs: [
    "fields.phone",
    "fields.leader",
    "fields.preparer",
    "fields.executingUnit",
    "unplaced",
  ],
  places: [["fields.phone"]],
  options: NO_OPTIONS,
  check(form) {
    const phone = fieldCell(form, "phone");
    const cells = [
      phone,
      ...["leader", "preparer", "executingUnit"].map((name) =>
        fieldCell(form, name),
      ),
      ...unplacedCells(form),
    ];
    const drafts = cells.flatMap((placed) => {
      const mobiles = mobilesIn(placed.cell.text ?? "");
      if (mobiles.length === 0) return [];
      const shown = mobiles.map(masked).join("、");
      return [
        {
          message: {
            zh: `疑似含有个人手机号（${shown}），公开前请核实是否需要遮盖或改用办公电话。`,
            en: `A personal mobile number seems to stand here (${shown}). Please verify before publication whether to mask it or to give an office number.`,
          },
          evidence: [placed],
        },
      ];
    });
    const open =
      phone.cell.state === "absent" ||
      cells.some(({ cell }) => cell.state === "unreadable");
    return findings(drafts, open ? INSUFFICIENT_DATA : PASS);
  },
});

/** Numbering plan: 11 digits, 13 to 19 first; printed in groups as well. Longer runs of digits are other numbers. */
const MOBILE =
  /(?<![\d-])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/gu;

function mobilesIn(text: string): string[] {
  return [...plain(text).matchAll(MOBILE)].map(([, number = ""]) =>
    number.replace(/\D/gu, ""),
  );
}

/** A finding is read by more people than the form is: 151****0104. */
function masked(mobile: string): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}
