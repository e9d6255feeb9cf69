import { fold } from "../../../layouts/fold.ts";

/** Names of fields or columns made of printed labels, each once. */
export class UniqueNames {
  readonly #taken = new Set<string>();

  /**
   * The label folded; where that is taken, with the label over it before it (负责人/电话), else with a number behind it.
   * @param over the label that stands over several, this one among them
   */
  take(label: string, over?: string): string {
    const name = nameOf(label);
    const candidates = [
      name,
      ...(over === undefined ? [] : [`${nameOf(over)}/${name}`]),
    ];
    let free = candidates.find((candidate) => !this.#taken.has(candidate));
    for (let n = 2; free === undefined; n++)
      if (!this.#taken.has(`${name}_${n}`)) free = `${name}_${n}`;
    this.#taken.add(free);
    return free;
  }
}

/** The marks that divide the steps of a path are none of a name's. */
function nameOf(label: string): string {
  return fold(label)
    .replace(
      /^(?:[一二三四五六七八九十]{1,3}、|\(?[\d一二三四五六七八九十]{1,2}[.、)])/u,
      "",
    )
    .replace(/[.[\]]/gu, "_");
}
