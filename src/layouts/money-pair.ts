/** An amount beside its name: 其中：财政拨款 | 100.00. */
export const MONEY_PAIR = [
  { name: "source", labels: ["资金来源"], kind: "text" },
  { name: "amount", labels: ["金额"], kind: "money" },
] as const;
