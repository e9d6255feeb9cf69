import { ARABIC } from "../../text/numeral.ts";

/**
 * A plain text in which numbers that share a unit carry it each: 分别为10、8和5万元 → 分别为10万元、8万元和5万元;
 * （单位：万元）…设备10；维修5。 → …设备10万元；维修5万元。
 */
export function withUnits(text: string): string {
  const shared = text.replace(RESPECTIVELY, (run: string, unit: string) =>
    run.replace(BARE, (number) => number + unit),
  );
  const declared = DECLARED.exec(shared);
  if (declared === null) return shared;
  const unit = declared[1] ?? "";
  return shared.replace(DECLARED, "").replace(CLOSING, `$1${unit}`);
}

const UNIT = "(?:[百千]?万|亿)?元|[百千]?万";
const RESPECTIVELY = new RegExp(
  `分别[^\\d,;。]{0,6}${ARABIC}(?:[、,和及与]${ARABIC})+(${UNIT})`,
  "gu",
);
const BARE = new RegExp(`${ARABIC}(?=[、,和及与])`, "gu");

const DECLARED = new RegExp(`\\(?(?:金额)?单位[:为]?(${UNIT})\\)?`, "u");

/** A number that ends its clause. */
const CLOSING = new RegExp(
  `((?<=[\\p{Script=Han}):])${ARABIC})(?=[;。,、]|$)`,
  "gu",
);
