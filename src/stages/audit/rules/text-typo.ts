import { z } from "zod";
import { remembering } from "../../../text/remembering.ts";
import { plain } from "../../../text/tidy.ts";
import { CHANCE_WORDINGS, COMMON_SLIPS } from "../common-slips.ts";
import { doubledWords, type Slip, slipsOfPhrases } from "../fixed-phrases.ts";
import { allCells, type PlacedCell, unplacedCells } from "../placed-cell.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

const Options = z.object({
  lexicon: z
    .record(z.string().min(2), z.string().min(1))
    .default(COMMON_SLIPS)
    .describe("错误写法及正确写法 / Wrong wordings with the right ones"),
  rightful: z
    .array(z.string().min(2))
    .default([...CHANCE_WORDINGS])
    .describe(
      "碰巧含有错误写法的正确词语，不提示 / Right wordings that hold a wrong one by chance and are not pointed out",
    ),
  phrases: z
    .array(z.string().min(3))
    .default([
      "两个维护",
      "两个坚决维护",
      "两个确立",
      "四个意识",
      "四个自信",
      "四个全面",
      "五位一体",
      "两学一做",
      "三会一课",
      "三重一大",
      "三公经费",
      "八项规定",
      "一岗双责",
      "不忘初心",
      "牢记使命",
      "不忘初心、牢记使命",
      "放管服",
      "六稳六保",
      "乡村振兴",
    ])
    .describe(
      "固定提法，缺字或叠字时提示 / Fixed phrases, pointed out where a character is lost or doubled",
    ),
});

export const textTypo = formRule({
  id: "TEXT-TYPO",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "疑似错别字", en: "Slip of the pen" },
  asks: {
    zh: "文字中是否有常见错别字，或固定提法缺字、叠字？",
    en: "Does a text hold a common wrong wording, or a fixed phrase with a character lost or doubled?",
  },
  examples: [
    {
      zh: "“两个坚决护”，疑为“两个坚决维护”。",
      en: "“两个坚决护” for 两个坚决维护.",
    },
  ],
  basis: null,
  needs: ["fields", "tables", "unplaced"],
  options: Options,
  check(form, options) {
    const cells = [...allCells(form), ...unplacedCells(form)];
    const slipsIn = slipFinder(options);
    return findings(
      cells.flatMap((placed) => draftsOf(placed, slipsIn)),
      cells.some(({ cell }) => cell.state === "unreadable")
        ? INSUFFICIENT_DATA
        : PASS,
    );
  },
});

type SlipsIn = (text: string) => readonly Slip[];

/** Labels, standards and copied indicators come again and again; options are those of the whole audit. */
function slipFinder(options: z.infer<typeof Options>): SlipsIn {
  let finder = FINDERS.get(options);
  if (finder === undefined) {
    const { phrases, rightful } = options;
    const words = Object.entries(options.lexicon);
    finder = remembering(
      (text: string) => [
        ...slipsOfWords(text, words, rightful),
        ...slipsOfPhrases(text, phrases),
        ...doubledWords(text),
      ],
      4096,
    );
    FINDERS.set(options, finder);
  }
  return finder;
}

const FINDERS = new WeakMap<z.infer<typeof Options>, SlipsIn>();

function draftsOf(placed: PlacedCell, slipsIn: SlipsIn): Draft[] {
  const { state, text } = placed.cell;
  if (state !== "read" || text === null) return [];
  return slipsIn(text).map(({ printed, right }) => ({
    message: {
      zh: `疑似笔误：“${printed}”，请核实是否为“${right}”。`,
      en: `“${printed}” seems to be a slip for “${right}”. Please verify.`,
    },
    expected: right,
    actual: printed,
    suggestion: { zh: `疑为“${right}”。`, en: `Perhaps “${right}”.` },
    evidence: [placed],
  }));
}

function slipsOfWords(
  text: string,
  words: readonly [printed: string, right: string][],
  rightful: readonly string[],
): Slip[] {
  const line = plain(text);
  return words.flatMap(([printed, right]) =>
    stands(printed, line, rightful) ? [{ printed, right }] : [],
  );
}

/** It is in the line outside of the right wordings that hold it. */
function stands(
  printed: string,
  line: string,
  rightful: readonly string[],
): boolean {
  if (!line.includes(printed)) return false;
  const rest = rightful
    .filter((wording) => wording.includes(printed))
    .reduce((kept, wording) => kept.replaceAll(wording, " "), line);
  return rest.includes(printed);
}
