import { withoutRemarks } from "./indicator-names.ts";

/** What is only used up on the way to what the money is for, so that nobody need count it. */
export const INPUT_WORDS: readonly string[] =
  "差旅 会议费 劳务 咨询 评审费 监理 设计费 租赁 租金 租用 水电 邮电 印刷费 办公费 耗材 材料费 税 管理费 不可预见 预备费 其他 其它 代理费 保险 燃料 交通费 通讯 招标 人员经费 工资 物业 保安 保洁 社保".split(
    " ",
  );

/**
 * Whether an item is for what an input word names: 招标代理费 and 差旅及会议费用 are inputs, 社保待遇资格认证 is work on what
 * the word names.
 */
export function isInput(name: string, word: string): boolean {
  const core = withoutRemarks(name);
  const at = core.lastIndexOf(word);
  return at !== -1 && NOTHING_MORE.test(core.slice(at + word.length));
}

const NOTHING_MORE =
  /^用?(?:费用?|金|经费|支出|开支|资金|款|成本|服务|管理|购置|采购|购买|缴纳|支付|相关|工作|项目|类|等|的|[及和与、]|其[他它]|杂费)*$/u;
