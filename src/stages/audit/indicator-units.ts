/** 元, 万元, 元/人·月; 万 stands for 万元 where nothing follows. */
export function isMoneyUnit(unit: string): boolean {
  return /^[百千万亿]*元|^[万亿]$/u.test(unit);
}

/** 天, 个工作日, 分钟. */
export function isTimeUnit(unit: string): boolean {
  return /^(?:个?(?:工作|自然)日|个?小时|分钟|秒钟?|天|日|周|个?星期|个?月|个?季度|年|时)$/u.test(
    unit,
  );
}

/** Units in which only things done or handed over are counted: 学时, 人次, 场. */
export function isCountUnit(unit: string): boolean {
  const bare = unit.replace(/^[百千万亿]*余?/u, "").replace(/（.*）$/u, "");
  return COUNTS.has(bare);
}

/** 人, 人次, 名: heads are counted. */
export function isHeadUnit(unit: string): boolean {
  return /^[百千万亿]*余?(?:人次?|名|位|员|人（次）)$/u.test(unit);
}

const COUNTS = new Set(
  "学时 课时 人次 人 名 场 场次 次 期 个 套 台 份 册 本 户 家 篇 件 项 座 处 间 辆 条 公里 千米 米 平方米 ㎡ 亩 公顷 吨 批次 班次 台次 门 部 幅 张 例 株 头 只".split(
    " ",
  ),
);
