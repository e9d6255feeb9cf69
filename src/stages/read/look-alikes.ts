/**
 * A character as the form means it: browsers and some office programs write Kangxi radicals (U+2F00-2FDF), CJK radicals
 * (U+2E80-2EFF) and compatibility ideographs (U+F900-FAFF, U+2F800-2FA1F) where plain characters are printed.
 * Other characters, full-width ones among them, stay as they are.
 */
export function plainCharacter(text: string): string {
  if (text.length <= 2 && !LOOK_ALIKE.test(text)) return text;
  return text.replace(LOOK_ALIKES, (c) => PLAIN.get(c) ?? c.normalize("NFKC"));
}

const LOOK_ALIKE =
  /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}\ufb00-\ufb06\u2015\u2027\u2215\u22ef\u2329\u232a\u2780-\u2789\u301c\u30fb\u3b35]/u;
const LOOK_ALIKES = new RegExp(LOOK_ALIKE.source, "gu");

/**
 * Code points for which simplified Chinese fonts have the glyph of another, which the form means: a browser may write either
 * (shared glyphs of Noto Sans CJK SC; old GBK tables have the dash at U+2015).
 */
const SHARED_GLYPHS: readonly [string, string][] = [
  ["\u2f3e", "户"],
  ["\u2fad", "青"],
  ["\u2015", "—"],
  ["\u2027", "·"],
  ["\u30fb", "·"],
  ["\u2215", "／"],
  ["\u22ef", "…"],
  ["\u301c", "～"],
  ["\u3b35", "胶"],
  ...Array.from({ length: 10 }, (_, i): [string, string] => [
    String.fromCharCode(0x2780 + i),
    String.fromCharCode(0x2460 + i),
  ]),
];

/**
 * CJK Radicals Supplement, each with the character that looks the same; Unicode gives no decomposition for these
 * (Unicode EquivalentUnifiedIdeograph.txt).
 */
const RADICALS = `
⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐
⺖忄 ⺗心 ⺘扌 ⺙攵 ⺚无 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛
⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱网 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老
⺺聿 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车
⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食
⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜
⻰龙 ⻱龜 ⻲亀 ⻳龟
`;

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...SHARED_GLYPHS,
  ...RADICALS.trim()
    .split(/\s+/)
    .map((pair) => [...pair] as [string, string]),
]);
