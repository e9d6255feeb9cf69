import { allCells, type PlacedCell, unplacedCells } from "../placed-cell.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const docnoBracket = formRule({
  id: "DOCNO-BRACKET",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "文号括号不配对", en: "Brackets of a document number" },
  asks: {
    zh: "文号年份两侧的括号是否成对？",
    en: "Do the brackets around the year of a document number pair?",
  },
  examples: [
    {
      zh: "鄂办发（2018〕29号",
      en: "A round bracket before the year, a tortoise-shell one behind it.",
    },
  ],
  basis: null,
  needs: ["fields", "tables", "unplaced"],
  options: NO_OPTIONS,
  check(form) {
    const cells = [...allCells(form), ...unplacedCells(form)];
    return findings(
      cells.flatMap(draftsOf),
      cells.some(({ cell }) => cell.state === "unreadable")
        ? INSUFFICIENT_DATA
        : PASS,
    );
  },
});

/** Of the small form (﹝﹞), the full-width one (［］) and the ASCII one each pairs with its own; （ and ) are typed for each other everywhere. */
const PAIRS = [
  "〔〕",
  "﹝﹞",
  "[]",
  "［］",
  "【】",
  "()",
  "（）",
  "（)",
  "(）",
];
const OPEN = "[〔﹝\\[［【(（]";
const CLOSE = "[〕﹞\\]］】)）]";
/** Letters of the issuer, bracket, year, bracket, number, 号. */
const NUMBER = new RegExp(
  `(?<issuer>[\\p{Script=Han}A-Za-z]{0,12})\\s*(?:(?<open>${OPEN})\\s*|(?<![-–—~～至\\d]))(?<year>(?:19|20)\\d{2})\\s*(?<close>${CLOSE})?\\s*(?<number>第?\\s*\\d{1,5})\\s*号`,
  "gu",
);

function draftsOf(placed: PlacedCell): Draft[] {
  const { state, text } = placed.cell;
  if (state !== "read" || !text?.includes("号")) return [];
  return [...text.matchAll(NUMBER)].flatMap(({ 0: printed, groups = {} }) => {
    const { issuer = "", open = "", year, close = "", number = "" } = groups;
    // Without any bracket it is a style of its own, not a pair torn apart.
    if (open + close === "" || PAIRS.includes(open + close)) return [];
    const right = `${issuer.trim()}〔${year}〕${number.replace(/\s/gu, "")}号`;
    return [
      {
        message: {
          zh: `疑似文号括号不配对（${printed.trim()}），请核实。`,
          en: `The brackets of a document number seem not to pair (${printed.trim()}). Please verify.`,
        },
        expected: right,
        actual: printed.trim(),
        suggestion: { zh: `宜写作“${right}”。`, en: `Write “${right}”.` },
        evidence: [placed],
      },
    ];
  });
}
