import type { Document } from "../find-documents.ts";
import type { Notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";

/** How far a run over several documents has come, with its rate and the time that is left. */
export class Progress {
  private readonly told: Notices;
  private readonly lang: Language;
  private readonly started = performance.now();
  private total: number;
  /** Documents that were read, and that needed no reading. */
  private read = 0;
  private passed = 0;
  /** The share of each document that is being read. */
  private readonly shares = new Map<Document, number>();

  constructor(total: number, told: Notices, lang: Language) {
    this.total = total;
    this.told = told;
    this.lang = lang;
  }

  /** More documents have come. */
  grow(by: number): void {
    this.total += by;
  }

  page(document: Document, done: number, pages: number): void {
    this.shares.set(document, done / pages);
    this.tell(`${document.name}  ${done}/${pages}`);
  }

  /** @param wasRead false where its result was there already */
  done(document: Document, wasRead: boolean): void {
    this.shares.delete(document);
    if (wasRead) this.read++;
    else this.passed++;
    this.tell(document.name);
  }

  private tell(what: string): void {
    const finished = this.read + this.passed;
    const begun = [...this.shares.values()].reduce((a, b) => a + b, 0);
    const seconds = (performance.now() - this.started) / 1000;
    const pace = (this.read + begun) / seconds;
    const left = this.total - finished - begun;
    const parts = [
      `${finished}/${this.total}`,
      ...(this.read > 0
        ? [rate(pace, this.lang), timeLeft(left / pace, this.lang)]
        : []),
      what,
    ];
    this.told.progress((finished + begun) / this.total, parts.join("  "));
  }
}

/** Documents a second; slow ones a minute. */
function rate(perSecond: number, lang: Language): string {
  const [n, zh, en] =
    perSecond >= 1
      ? [perSecond, "个/秒", "/s"]
      : [perSecond * 60, "个/分", "/min"];
  return `${n.toFixed(1)}${lang === "zh" ? zh : en}`;
}

/** In the two largest units, which is as exact as such a guess can be. */
function timeLeft(seconds: number, lang: Language): string {
  const units = { zh: ["时", "分", "秒"], en: ["h", "min", "s"] }[lang];
  const total = Math.round(seconds);
  const counts = [
    Math.floor(total / 3600),
    Math.floor((total % 3600) / 60),
    total % 60,
  ];
  const first = counts.findIndex((n) => n > 0);
  const from = first === -1 ? 2 : first;
  const text = counts
    .slice(from, from + 2)
    .map((n, i) => `${n} ${units[from + i]}`)
    .join(" ");
  return lang === "zh" ? `还需约 ${text}` : `about ${text} left`;
}
