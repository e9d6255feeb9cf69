import { apply, type Matrix } from "../../geometry/matrix.ts";
import { type Turn, uprightMatrix } from "../../geometry/turn.ts";
import type { Box } from "../../model/box.ts";
import type { Rule } from "../../model/page.ts";
import type { PreparedScan } from "../../model/prepared-scan.ts";
import { undoTurn } from "../../raster/quarter-turn.ts";

/**
 * The same page with another quarter turn undone: pictures, rules and seals are turned, nothing is measured again.
 * `page` is the page's size as displayed, points.
 */
export function turnPrepared(
  prepared: PreparedScan,
  turn: Turn,
  page: { width: number; height: number },
): PreparedScan {
  const further = ((turn - prepared.turn + 360) % 360) as Turn;
  if (further === 0) return prepared;
  const sideways = prepared.turn === 90 || prepared.turn === 270;
  const width = sideways ? page.height : page.width;
  const height = sideways ? page.width : page.height;
  const map = uprightMatrix(further, width, height);
  const { gray, origin, scale } = prepared;
  const corners: Box = [
    origin[0],
    origin[1],
    origin[0] + gray.width * scale,
    origin[1] + gray.height * scale,
  ];
  const turned = turnBox(map, corners);
  return {
    ...prepared,
    gray: undoTurn(gray, further),
    ink: undoTurn(prepared.ink, further),
    origin: [turned[0], turned[1]],
    turn,
    rules: prepared.rules.map((rule) => turnRule(map, rule)),
    seals: prepared.seals.map((seal) => turnBox(map, seal)),
  };
}

function turnBox(map: Matrix, box: Box): Box {
  const [ax, ay] = apply(map, box[0], box[1]);
  const [bx, by] = apply(map, box[2], box[3]);
  return [
    Math.min(ax, bx),
    Math.min(ay, by),
    Math.max(ax, bx),
    Math.max(ay, by),
  ];
}

function turnRule(map: Matrix, rule: Rule): Rule {
  const box: Box =
    rule.axis === "horizontal"
      ? [rule.from, rule.at, rule.to, rule.at]
      : [rule.at, rule.from, rule.at, rule.to];
  const [x0, y0, x1, y1] = turnBox(map, box);
  return y1 - y0 < x1 - x0
    ? { axis: "horizontal", at: y0, from: x0, to: x1, width: rule.width }
    : { axis: "vertical", at: x0, from: y0, to: y1, width: rule.width };
}
