import type { FamilySet } from "../family/sheets.ts";
import {
  changedSet,
  DECLARATIONS,
  FAMILY,
  type NamedForms,
  type Site,
  type Variant,
  type World,
} from "../world.ts";

export type { Site, Variant } from "../world.ts";

/** The ways in which a rule's condition can be met. */
export interface Planter {
  rule: string;
  /** Rules that find in the same change of need, or may well do so. */
  allows: readonly string[];
  /** The `index`-th instance of the fault, in a set made for it; the variants take turns. */
  plant(index: number): Planted;
}

export interface Planted {
  rule: string;
  allows: readonly string[];
  documents: NamedForms[];
  /** The same set without the fault. */
  before(): NamedForms[];
  /** Any of them is right. */
  sites: Site[];
}

/**
 * A fault in the declarations of a department, and in the other kinds of form.
 * @param inFamily ways to have it in the latter, if any
 */
export function planter(
  rule: string,
  allows: readonly string[],
  variants: readonly Variant[],
  inFamily: readonly Variant<FamilySet>[] = [],
): Planter {
  const instances = [
    ...variants.map((variant) => instancesOf(DECLARATIONS, variant)),
    ...inFamily.map((variant) => instancesOf(FAMILY, variant)),
  ];
  return {
    rule,
    allows,
    plant(index) {
      const instance = instances[index % instances.length];
      if (instance === undefined) throw new Error(`${rule}: no variants`);
      return { rule, allows, ...instance(`${rule} ${index}`) };
    },
  };
}

/** A fault in the other kinds of form only. */
export function familyPlanter(
  rule: string,
  allows: readonly string[],
  variants: readonly Variant<FamilySet>[],
): Planter {
  return planter(rule, allows, [], variants);
}

function instancesOf<S>(world: World<S>, variant: Variant<S>) {
  const change: Variant<S> = (set, random) => {
    const sites = variant(set, random);
    return sites === null || sites.length === 0 ? null : sites;
  };
  return (seed: string) => {
    const { name, documents, sites } = changedSet(world, change, seed, "fault");
    const before = () => world.toDocuments(world.make(name));
    return { documents, before, sites };
  };
}
