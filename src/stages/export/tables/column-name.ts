/** A name of the contract as a column's: currentYearBudget → current_year_budget. Other names stay. */
export function columnName(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
