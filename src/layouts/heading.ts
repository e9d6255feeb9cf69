/** What every form of the family prints between its title and its table: year, date of filing, unit of the amounts. */
export const HEADING_FIELDS = [
  { name: "fiscalYear", labels: ["年度"], kind: "year", where: "heading" },
  {
    name: "reportDate",
    labels: ["填报日期", "申报日期", "填表日期"],
    kind: "date",
    where: "heading",
  },
  {
    name: "unit",
    labels: ["单位", "金额单位", "计量单位"],
    kind: "text",
    where: "heading",
  },
] as const;

/** Who filed the form, where it is printed above the table. */
export const REPORTING_UNIT = {
  name: "reportingUnit",
  labels: ["填报单位（盖章）", "填报单位", "申报单位（盖章）", "申报单位"],
  kind: "text",
  where: "heading",
} as const;
