/** Of a layout that is checked: labels that it knows, their values, text that it does not explain. */
export const CHECKED = ["value", "label", "unexplained"] as const;

/** In drawing order: what lies on top can be pointed at. */
export const LAYERS = [
  "cell",
  "field",
  "rule",
  "seal",
  "word",
  "doubt",
  "hidden",
  ...CHECKED,
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * How each layer looks: colour, line width in points, dashes, how dense it is filled, and how far inside its box it is
 * drawn (points), so that a cell, the field in it and the rules around it can be told apart.
 */
export const LOOKS: Record<
  Layer,
  { colour: string; width: number; dash: number[]; fill: number; inset: number }
> = {
  cell: { colour: "#1f5fd0", width: 0.8, dash: [], fill: 0.04, inset: 1 },
  field: { colour: "#11893a", width: 0.7, dash: [], fill: 0.1, inset: 2.2 },
  rule: { colour: "#d81e1e", width: 0.4, dash: [], fill: 0.9, inset: 0 },
  seal: { colour: "#c2185b", width: 1.2, dash: [4, 2], fill: 0.06, inset: 0 },
  word: { colour: "#888888", width: 0.3, dash: [], fill: 0, inset: 0 },
  doubt: { colour: "#9c27b0", width: 0.7, dash: [], fill: 0.15, inset: 0 },
  hidden: {
    colour: "#e8820c",
    width: 0.7,
    dash: [2, 1.5],
    fill: 0.08,
    inset: 0,
  },
  value: { colour: "#1f5fd0", width: 0.7, dash: [], fill: 0.08, inset: 1 },
  label: { colour: "#11893a", width: 0.8, dash: [], fill: 0.15, inset: 1 },
  unexplained: { colour: "#d81e1e", width: 1.2, dash: [], fill: 0.2, inset: 1 },
};

/** How large the letters of a field's label are, in points. */
export const LABEL_SIZE = 4.5;

/** Where the legend stands: its left and its baseline in points, its size, and the room for each entry. */
export const LEGEND = { x: 6, y: 10, size: 6.5, step: 48 };
