import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import { fieldCell } from "../placed-cell.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

const Options = z.object({
  localDigits: z
    .array(z.int().min(5).max(9))
    .default([8])
    .describe(
      "不带区号的固定电话位数 / Digits of a landline number without its region code",
    ),
});

export const phoneFormat = formRule({
  id: "PHONE-FORMAT",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "联系电话格式", en: "Format of the phone number" },
  asks: {
    zh: "联系电话是否为固定电话（8位，或带区号）或11位手机号？",
    en: "Is the phone number a landline (8 digits, or with its region code) or a mobile of 11 digits?",
  },
  examples: [
    {
      zh: "联系电话“8300010”，少一位。",
      en: "8300010: a digit is missing.",
    },
  ],
  basis: null,
  needs: ["fields.phone"],
  options: Options,
  check(form, { localDigits }) {
    const phone = fieldCell(form, "phone");
    if (phone.cell.state !== "read" || isBlank(phone)) return INSUFFICIENT_DATA;
    const { value, text } = phone.cell;
    const numbers = typeof value === "string" ? value.split("、") : [];
    const odd = numbers.filter((number) => !isWhole(number, localDigits));
    if (numbers.length > 0 && odd.length === 0) return PASS;
    const shown = odd.length > 0 ? odd.join("、") : plain(text ?? "");
    return finding({
      message: {
        zh: `疑似联系电话格式有误（${shown}），请核实。`,
        en: `The phone number does not seem to be a whole one (${shown}). Please verify.`,
      },
      actual: shown,
      evidence: [phone],
    });
  },
});

/** Numbers as they are normalised; one masked for publication (139****0105) is whole but for its stars. */
const KNOWN = [
  /^1[3-9][\d*]{9}$/u,
  /^0\d{2,3}-[\d*]{7,8}(?:-\d{1,6})?$/u,
  /^[48]00-\d{3,4}-\d{3,4}$/u,
];

function isWhole(number: string, localDigits: readonly number[]): boolean {
  if (KNOWN.some((pattern) => pattern.test(number))) return true;
  const local = /^([\d*]+)(?:-\d{1,6})?$/u.exec(number)?.[1] ?? "";
  return localDigits.includes(local.length) && /^[2-8*]/u.test(local);
}
