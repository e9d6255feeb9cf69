import type { Bilingual } from "../../model/finding.ts";

/** A page has more of something than any form; `what` names it and its limit. */
export class TooMuch extends Error {
  readonly what: Bilingual;
  constructor(what: Bilingual) {
    super(what.en);
    this.name = "TooMuch";
    this.what = what;
  }
}
