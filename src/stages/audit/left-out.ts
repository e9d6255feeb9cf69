import { plain } from "../../text/tidy.ts";

/** One of several things that a text may tell of. */
export interface Thing {
  /** As printed. */
  name: string;
  /** Pairs of characters that tell of it, though not by name. */
  words: ReadonlySet<string>;
  /** More pairs that tell of it, but only in a text that sums up. */
  hints?: ReadonlySet<string>;
}

/**
 * The things that a text leaves out. A text that sums up tells of a thing by any of its words. One that names some of the
 * things one by one tells of another only by words that are in none of those names, nor of the subject that they all have in
 * common, and by more than a passing one: 完成干部培训班12期，提高干部素质 does not tell of 干部档案数字化.
 * @param subject pairs of characters of what all of them belong to, such as the name of the project
 */
export function leftOut<T extends Thing>(
  things: readonly T[],
  text: string,
  subject: ReadonlySet<string>,
): T[] {
  const line = plain(text);
  const mentions = new Map(
    things.map((thing) => [thing, mentionOf(thing, line)]),
  );
  const named = [...mentions.values()].filter(
    (mention) => mention !== null && mention.length >= SHORTEST_NAMED,
  );
  const rest = named.reduce<string>(
    (kept, mention) => kept.replaceAll(mention ?? "", " "),
    line,
  );
  const isList = named.length >= LIST * things.length && named.length > 0;
  const common = isList ? commonOf(things, subject) : new Set();
  return things.filter((thing) => {
    if (mentions.get(thing) !== null) return false;
    const own = [...thing.words].filter((word) => !common.has(word));
    const told = own.filter((word) => rest.includes(word)).length;
    if (isList) return own.length > 0 && told < TOLD * own.length;
    const hints = [...(thing.hints ?? [])];
    const isHinted = hints.some((word) => line.includes(word));
    return own.length + hints.length > 0 && told === 0 && !isHinted;
  });
}

/** A text that names this share of the things goes through them one by one: our own threshold. */
const LIST = 1 / 3;

/** Beside others that are named, a thing is told of by this share of its own words: our own threshold. */
const TOLD = 0.4;

/** A shorter name (characters) is a word that a text may well have without naming the thing: 人才, 培训. */
const SHORTEST_NAMED = 4;

/** From this share of its characters on end a thing is named: our own threshold. */
const NAMED = 0.6;

/** The longest part of a thing's name that a text has, where that is most of it. */
function mentionOf({ name }: Thing, line: string): string | null {
  const core = plain(name)
    .replace(AROUND_NAMES, "")
    .replace(/\([^()]*\)?/gu, "")
    .replace(MONEY, "");
  const least = Math.max(2, Math.ceil(NAMED * core.length));
  for (let size = core.length; size >= least; size--)
    for (let i = 0; i + size <= core.length; i++) {
      const part = core.slice(i, i + size);
      if (line.includes(part)) return part;
    }
  return null;
}

/** 2021年度, quotation marks */
const AROUND_NAMES = /^(?:(?:19|20)\d{2}|[本当]|全)年度?|["“”‘’'《》\s]/gu;
/** What a name ends in that says that it costs money. */
const MONEY =
  /(?:专项|项目|工作|相关|有关|所需|的)*(?:经费|费用?|资金|款项?|支出|项目|专项|工作)$/u;

/** The words of the subject, and those that more than half of the things have. */
function commonOf(
  things: readonly Thing[],
  subject: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of things)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const shared = [...counts].flatMap(([word, count]) =>
    count * 2 > things.length && count > 1 ? [word] : [],
  );
  return new Set([...subject, ...shared]);
}
