import type { Rule } from "../../../../src/model/page.ts";
import type { PreparedScan } from "../../../../src/model/prepared-scan.ts";

/** A page to draw on, 200 dpi; a pixel is a point, so that boxes read alike in both. */
export class Drawing {
  readonly scan: PreparedScan;

  constructor(width: number, height: number) {
    const data = new Uint8Array(width * height);
    this.scan = {
      gray: { width, height, data: data.slice().fill(245) },
      ink: { width, height, data },
      dpi: 200,
      origin: [0, 0],
      scale: 1,
      turn: 0,
      skew: 0,
      rules: [],
      seals: [],
    };
  }

  /** Inked pixels from (x0, y0) to before (x1, y1). */
  fill(x0: number, y0: number, x1: number, y1: number): this {
    const { gray, ink } = this.scan;
    for (let y = y0; y < y1; y++) {
      gray.data.fill(20, y * gray.width + x0, y * gray.width + x1);
      ink.data.fill(1, y * ink.width + x0, y * ink.width + x1);
    }
    return this;
  }

  /** A straight stroke, `pen` pixels square. */
  stroke(x0: number, y0: number, x1: number, y1: number, pen = 3): this {
    const steps = 2 * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    for (let i = 0; i <= steps; i++) {
      const x = Math.round(x0 + ((x1 - x0) * i) / steps);
      const y = Math.round(y0 + ((y1 - y0) * i) / steps);
      this.fill(x, y, x + pen, y + pen);
    }
    return this;
  }

  /** The outline of a rectangle. */
  frame(x0: number, y0: number, x1: number, y1: number, pen = 2): this {
    return this.fill(x0, y0, x1, y0 + pen)
      .fill(x0, y1 - pen, x1, y1)
      .fill(x0, y0, x0 + pen, y1)
      .fill(x1 - pen, y0, x1, y1);
  }

  /** 王 as strokes: a glyph 30 pixels large. */
  glyph(x: number, y: number): this {
    return this.fill(x, y, x + 30, y + 3)
      .fill(x + 3, y + 14, x + 27, y + 17)
      .fill(x, y + 27, x + 30, y + 30)
      .fill(x + 13, y, x + 17, y + 30);
  }

  text(x: number, y: number, count: number): this {
    for (let i = 0; i < count; i++) this.glyph(x + 33 * i, y);
    return this;
  }

  /** A printed ruling line, known as one. */
  rule(rule: Omit<Rule, "width">, width = 2): this {
    const start = rule.at - width / 2;
    if (rule.axis === "horizontal")
      this.fill(rule.from, start, rule.to, start + width);
    else this.fill(start, rule.from, start + width, rule.to);
    this.scan.rules.push({ ...rule, width });
    return this;
  }
}
