import { fold } from "../../../layouts/fold.ts";
import { LAYOUTS } from "../../../layouts/index.ts";
import type { Layout } from "../../../layouts/schema.ts";

/** What a field or column tells of a person: who it is, or how to reach them. */
export type ContactKind = "person" | "number";

/**
 * Whether a field or column holds a contact, by the kind and the labels that its layout gives it. Where the layout is not
 * at hand (a user's own, a form that no layout knows) its name decides: that is English, or the label as printed.
 * @param type the layout's id
 */
export function contactKind(
  type: string,
  name: string,
  layouts: readonly Layout[] = LAYOUTS,
): ContactKind | null {
  const layout = layouts.find(({ id }) => id === type);
  const known = [
    ...(layout?.fields ?? []),
    ...(layout?.tables.flatMap(({ columns }) => columns) ?? []),
  ].filter((place) => place.name === name);
  if (known.some(({ kind }) => kind === "phone")) return "number";
  const words = [name, ...known.flatMap(({ labels }) => labels)].map(fold);
  if (words.some((word) => NUMBER.test(word))) return "number";
  return words.some((word) => PERSON.test(word)) ? "person" : null;
}

/** Labels of forms of this family for who answers for one, in Chinese. */
export const PERSON_LABEL =
  "(?:负责|责任|联系|填报|填表|经办|制表|编制|审核|复核|审批|批准|评价|申报|报送)人|(?:主管|分管|单位|部门)领导|姓名";
const PERSON = new RegExp(
  `${PERSON_LABEL}|^(?:leader|preparer|principal|handler|contact(?:Person|Name)?|person)$`,
  "u",
);

/** Labels of the ways to reach a person. */
export const NUMBER_LABEL =
  "电话|手机|联系方式|传真|邮箱|电子邮件|微信号?|身份证号?码?";
const NUMBER = new RegExp(
  `${NUMBER_LABEL}|^(?:tele)?phone|^mobile|^fax$|^e-?mail|^tel$`,
  "iu",
);
