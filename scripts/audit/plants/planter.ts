import { type Random, randomOf } from "../../fixtures/random.ts";
import { makeSet } from "../make-set.ts";
import type { SheetSet } from "../sheet.ts";

/** Where a finding may say that the fault is: the form and what its chief evidence cell may be. */
export interface Site {
  document: string;
  form: string;
  /** Paths of cells; one that ends in `*` stands for all that begin so. */
  paths: readonly string[];
}

/** Changes a consistent set in one way; null where the set has nothing to change so. */
export type Variant = (set: SheetSet, random: Random) => Site[] | null;

/** The ways in which a rule's condition can be met. */
export interface Planter {
  rule: string;
  /** Rules that find in the same change of need, or may well do so. */
  allows: readonly string[];
  variants: readonly Variant[];
}

export interface Planted {
  rule: string;
  allows: readonly string[];
  set: SheetSet;
  /** What the set was made from (`makeSet`). */
  name: string;
  /** Any of them is right. */
  sites: Site[];
}

/**
 * The `index`-th instance of a rule's fault, in a set made for it; the variants take turns.
 * @throws Error where no set can be found that the variant fits
 */
export function plant(
  { rule, allows, variants }: Planter,
  index: number,
): Planted {
  const variant = variants[index % variants.length];
  for (let attempt = 0; attempt < ATTEMPTS && variant; attempt++) {
    const name = `${rule} ${index} ${attempt}`;
    const set = makeSet(name);
    const sites = variant(set, randomOf(`${name} fault`));
    if (sites !== null && sites.length > 0)
      return { rule, allows, set, name, sites };
  }
  throw new Error(`${rule}: no set for variant ${index % variants.length}`);
}

const ATTEMPTS = 200;

export function planter(
  rule: string,
  allows: readonly string[],
  variants: readonly Variant[],
): Planter {
  return { rule, allows, variants };
}
