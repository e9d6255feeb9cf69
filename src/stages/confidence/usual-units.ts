/** What indicator values of such forms are counted in; 万 and 亿 may stand before it, remarks in brackets and 以上 behind it. */
const UNITS = new Set(
  (
    "% ‰ 百分点 个百分点 分 星 级 倍 元 万元 亿元 元/人 元/月 元/年 元/户 元/亩 元/平方米 天 日 周 月 年 个月 季度 学期 小时 分钟 秒 工作日 个工作日 年度 " +
    "个 项 次 人 人次 名 位 户 家 场 场次 套 台 部 辆 架 件 份 篇 期 册 本 卷 张 幅 块 条 处 所 座 栋 间 口 眼 盏 根 株 棵 批 批次 类 种 门 节 课时 学时 班 届 轮 站 点 " +
    "只 头 亩 公顷 米 千米 公里 里 平方米 平方公里 立方米 吨 公斤 千克 克 升 毫升 万 千瓦 千瓦时 度 兆 台套 人年 人日 人天 对 组 支 队 团 村 镇 乡 县 市 区 街道 社区 学校 单位 部门 企业 宗 起 例 ℃ ㎡ m² km"
  ).split(" "),
);

/** Whether indicator values are counted in a unit; no unit is one. */
export function isUsualUnit(unit: string): boolean {
  const bare = unit
    .replace(/\s|[（(].*$/gu, "")
    .replace(/^[万亿千百]+(?=.)/u, "")
    .replace(/(?:以上|以下|以内|内|左右|\/.*|次?每.*)$/u, "")
    .replace(/^[/]/u, "")
    // 家次, 户次, 台次: how often.
    .replace(/(?<=.)次$/u, "");
  return bare === "" || UNITS.has(bare);
}
