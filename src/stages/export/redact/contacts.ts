import { NUMBER_LABEL, PERSON_LABEL } from "./contact-field.ts";
import { mapped, type Span, spansInPatterns } from "./text-spans.ts";

/** What stands in the place of a name or a number. It is never part of a value, so that it can be searched for. */
export const REDACTED = "〔已隐去〕";

/** Numbers with fewer digits (an extension, a year) are not looked for elsewhere: too much else has them. */
const FEWEST_DIGITS = 7;

/** A cell with more Han characters than this holds a text and no names. */
const MOST_IN_NAMES = 24;

/**
 * The names and numbers of persons that a document, or many, give as contacts; finds them wherever they stand, however
 * they are spaced and grouped. Mobile numbers and landlines with a region code are found without being known.
 * A name is looked for as its characters: 何安 is found in 如何安排 as well. Hiding too much is seen, too little is not.
 */
export class Contacts {
  private readonly names = new Set<string>();
  private readonly numbers = new Set<string>();
  /** The first two characters of each name → the lengths of those that begin so. */
  private readonly begins = new Map<string, Set<number>>();
  private readonly digitCounts = new Set<number>();

  /** The names of a cell that holds persons. */
  addPersons(text: string): void {
    const han = text.match(HAN)?.length ?? 0;
    if (han > MOST_IN_NAMES) return;
    for (const name of namesIn(text)) this.addName(name);
  }

  /** The numbers of a cell that holds them. */
  addNumbers(text: string): void {
    const { plain } = mapped(text, isGap);
    for (const [found] of plain.matchAll(/[\d()-]+/gu)) {
      const [, region, local = ""] =
        /^(?:\(?(?:86)?\(?(0\d{2,3})[)-]+)?(.*)$/u.exec(found) ?? [];
      this.addNumber(digitsOf(found));
      // The local part is also given by itself, and a mobile without the country's code.
      if (region !== undefined) this.addNumber(digitsOf(local));
      this.addNumber(digitsOf(found).replace(/^86(?=1\d{10}$)/u, ""));
    }
  }

  /** Contacts that a text names by their label: 填报人：郑晓雯, 联系电话：8321 0000. */
  addIntroduced(text: string): void {
    for (const [, name = ""] of text.matchAll(INTRODUCED_NAME))
      this.addPersons(name);
    for (const [, number = ""] of text.matchAll(INTRODUCED_NUMBER))
      this.addNumbers(number);
  }

  /** Where contacts stand in a text, in order, apart from each other; UTF-16 units. */
  find(text: string): Span[] {
    const spans = [
      ...this.namesAt(text),
      ...this.numbersAt(text),
      ...spansInPatterns(text, PATTERNS),
    ].sort(([a], [b]) => a - b);
    const apart: Span[] = [];
    for (const [start, end] of spans) {
      const last = apart.at(-1);
      if (last !== undefined && start < last[1])
        last[1] = Math.max(last[1], end);
      else apart.push([start, end]);
    }
    return apart;
  }

  /** Whether a number of the document's is a contact's. Only one that is known: an amount can look like any mobile. */
  knows(number: number): boolean {
    return this.numbers.has(String(number));
  }

  /** The text with each contact replaced. */
  redact(text: string): string {
    let redacted = "";
    let from = 0;
    for (const [start, end] of this.find(text)) {
      redacted += text.slice(from, start) + REDACTED;
      from = end;
    }
    return from === 0 ? text : redacted + text.slice(from);
  }

  private addName(name: string): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    const begin = name.slice(0, 2);
    const lengths = this.begins.get(begin) ?? new Set();
    this.begins.set(begin, lengths.add(name.length));
  }

  private addNumber(digits: string): void {
    if (digits.length < FEWEST_DIGITS) return;
    this.numbers.add(digits);
    this.digitCounts.add(digits.length);
  }

  private *namesAt(text: string): Generator<Span> {
    if (this.names.size === 0) return;
    const { plain, at } = mapped(text, isBlankOrDot);
    for (let i = 0; i + 1 < plain.length; i++)
      for (const length of this.begins.get(plain.slice(i, i + 2)) ?? [])
        if (this.names.has(plain.slice(i, i + length)))
          yield [at(i), at(i + length - 1) + 1];
  }

  private *numbersAt(text: string): Generator<Span> {
    if (this.numbers.size === 0 || !/[\d０-９]/u.test(text)) return;
    const { plain, at } = mapped(text, isGap);
    for (const { 0: run, index } of plain.matchAll(/\d(?:[()-]{0,2}\d)+/gu)) {
      const places = [...run.matchAll(/\d/gu)].map((digit) => digit.index);
      const digits = digitsOf(run);
      for (let i = 0; i < digits.length; i++)
        for (const count of this.digitCounts)
          if (this.numbers.has(digits.slice(i, i + count)))
            yield [
              at(index + (places[i] ?? 0)),
              at(index + (places[i + count - 1] ?? 0)) + 1,
            ];
    }
  }
}

const HAN = /\p{Script=Han}/gu;

function isBlank(char: string): boolean {
  return /[\s\u200b-\u200f\u2060\ufeff]/u.test(char);
}

/** A name of several parts has a dot between them, of many kinds. */
function isBlankOrDot(char: string): boolean {
  return isBlank(char) || /[·•・‧∙]/u.test(char);
}

/** Blanks between groups of digits, and the plus of a country's code. */
function isGap(char: string): boolean {
  return isBlank(char) || char === "+";
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, "");
}

/** 何 安、李明（科长）→ 何安, 李明. What is a body, an office or a label is no name. */
function namesIn(text: string): string[] {
  const closed = text
    .normalize("NFKC")
    // Names of two characters are set apart, so that they are as wide as those of three.
    .replace(
      /(?<!\p{Script=Han})(\p{Script=Han})\s+(?=\p{Script=Han}(?!\p{Script=Han}))/gu,
      "$1",
    );
  const pieces =
    closed.match(
      /\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*|[A-Za-z][A-Za-z.'-]+(?: [A-Za-z][A-Za-z.'-]+)+/gu,
    ) ?? [];
  return pieces
    .map((piece) => piece.replace(OFFICE, "").replace(/[ ·•・]/gu, ""))
    .filter((name) => name.length > 1 && !NO_NAME.test(name));
}

/** Titles behind a name. */
const OFFICE =
  /(?:副?[科处局部院校所站队组会镇乡区县市司厅股]长|副?主任|副?书记|副?经理|主席|科员|干事|会计|出纳|同志|先生|女士|老师)$/u;
const NO_NAME = new RegExp(
  `[科室部局处办股厅署]$|中心$|委员会$|${PERSON_LABEL}|${NUMBER_LABEL}`,
  "u",
);

const INTRODUCED_NAME = new RegExp(
  `(?:${PERSON_LABEL})\\s*[:：]\\s*(\\p{Script=Han}(?:\\s?\\p{Script=Han}){1,3})(?![\\p{Script=Han}:：])`,
  "gu",
);
const INTRODUCED_NUMBER = new RegExp(
  `(?:${NUMBER_LABEL})\\s*[:：]?\\s*([\\d０-９][\\d０-９ ()（）+—-]{5,}[\\d０-９])`,
  "gu",
);

/** Ministry numbering plan: mobiles with 11 digits, landlines with 7 or 8 behind a region code; and masked ones; addresses. */
const PATTERNS = [
  /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/gu,
  /(?<!\d)\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?\d{4}[- ]?\d{3,4}(?!\d)/gu,
  /(?<!\d)\d{2,4}\*{2,}\d{2,4}(?!\d)/gu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
];
