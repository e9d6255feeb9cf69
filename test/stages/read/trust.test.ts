import { expect, test } from "vitest";
import { distrust, markDoubtful } from "../../../src/stages/read/trust.ts";
import { FONT, glyphs } from "../../support/glyphs.ts";

const SOUND =
  "项目绩效目标申报表项目名称办公经费项目主管部门区委组织部联系电话金额万元";

test("a sound text layer is relied on", () => {
  expect(distrust(glyphs(SOUND, 0, 0))).toBeNull();
});

test("too many suspect characters, and it is not", () => {
  const some = (count: number) => [
    ...glyphs(SOUND, 0, 0),
    ...glyphs("\ue000".repeat(count), 0, 0, { suspect: true }),
  ];
  expect(distrust(some(1))).toBeNull();
  expect(distrust(some(2))).toBe("no-unicode");
});

test("Han characters that no text is made of are mojibake", () => {
  // 项目绩效目标申报表 … in UTF-8, read as GBK.
  const bytes = new TextEncoder().encode(SOUND);
  const garbled = new TextDecoder("gbk").decode(bytes);
  expect(distrust(glyphs(garbled, 0, 0))).toBe("mojibake");
});

test("a page with a few characters says nothing", () => {
  expect(
    distrust(glyphs("\ue000".repeat(7), 0, 0, { suspect: true })),
  ).toBeNull();
  expect(distrust(glyphs("镵鑱鬛鱲鸓鼺", 0, 0))).toBeNull();
});

test("hidden characters do not count", () => {
  const hidden = glyphs("\ue000".repeat(20), 0, 0, {
    suspect: true,
    hidden: "invisible",
  });
  expect(distrust([...glyphs(SOUND, 0, 0), ...hidden])).toBeNull();
});

test("in a font with several suspect characters, marks and letters are doubtful", () => {
  const broken = { name: "Broken" };
  const suspects = (count: number) => [
    ...glyphs("\ue000".repeat(count), 0, 0, { suspect: true, font: broken }),
    ...glyphs("项1“", 0, 0, { font: broken }),
    ...glyphs("“", 0, 0, { font: FONT }),
  ];
  const reasons = (count: number) => {
    const page = suspects(count);
    markDoubtful(page);
    return page.slice(count).map(({ reason }) => reason);
  };
  expect(reasons(3)).toEqual([null, null, "doubtful-font", null]);
  expect(reasons(2)).toEqual([null, null, null, null]);
});
