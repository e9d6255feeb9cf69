import { isBlank } from "../amount.ts";
import { bodyName } from "../bodies.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  setRule,
} from "../rule.ts";
import { bodyCell, spellingOf, spellingsOf } from "../spellings.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const orgName = setRule({
  id: "ORG-NAME",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "部门名称写法不一",
    en: "A department spelt in several ways",
  },
  asks: {
    zh: "同一部门在各表中的名称写法是否一致？",
    en: "Is a department's name spelt the same in all its forms?",
  },
  examples: [
    {
      zh: "多数表写“区委组织部”，一张写“中共东西湖区委组织部”。",
      en: "Most forms say 区委组织部, one says 中共东西湖区委组织部.",
    },
  ],
  basis: null,
  needs: ["fields.fiscalYear", "fields.department", "fields.departmentName"],
  places: [["fields.department", "fields.departmentName"]],
  options: NO_OPTIONS,
  check(form, set) {
    const own = bodyCell(form);
    if (own.cell.state !== "read" || isBlank(own)) return INSUFFICIENT_DATA;
    if (set.forms.length === 1) return NOT_APPLICABLE;
    const spellings = spellingsOf(form, set);
    if (spellings === null) return INSUFFICIENT_DATA;
    const { usual, all } = spellings;
    if (isSettled(own.cell.text, usual.cell.text)) return PASS;
    const others = all.filter((cell) => spellingOf(cell) !== spellingOf(own));
    return finding({
      message: {
        zh: `疑似同一部门名称写法不一：此处为“${own.cell.text}”，其他表多为“${usual.cell.text}”，请核实。`,
        en: `One department seems to be spelt in several ways: “${own.cell.text}” here, mostly “${usual.cell.text}” in the other forms. Please verify.`,
      },
      expected: usual.cell.text,
      actual: own.cell.text,
      evidence: [own, ...others],
    });

    /** The same spelling, or one that a user wrote down as another name of the same body. */
    function isSettled(a: string | null, b: string | null): boolean {
      return bodyName(a, set) === bodyName(b, set);
    }
  },
});
