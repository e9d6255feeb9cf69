/** A rectangle of pixels `[left, top, right, bottom]`; right and bottom are the first column and row outside. */
export type PixelBox = readonly [
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** The part of a box that lies inside a picture, in whole pixels. */
export function clampBox(
  box: PixelBox,
  size: { width: number; height: number },
): PixelBox {
  const left = Math.min(Math.max(0, Math.floor(box[0])), size.width);
  const top = Math.min(Math.max(0, Math.floor(box[1])), size.height);
  return [
    left,
    top,
    Math.max(left, Math.min(Math.ceil(box[2]), size.width)),
    Math.max(top, Math.min(Math.ceil(box[3]), size.height)),
  ];
}
