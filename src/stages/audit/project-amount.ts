import { fenOf } from "./amount.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "./placed-cell.ts";
import { expenditureTotal, fundingTotal, totalOrSum } from "./totals.ts";

/** What a project asks for in its year. */
export interface ProjectAmount {
  fen: number;
  /** The cells it comes from, and those against it. */
  from: PlacedCell[];
  /** What 项目当年预算 says where funding and expenditure agree against it. */
  stated: number | null;
}

/**
 * A project's amount of the current year in fen: 项目当年预算, unless the totals of funding and expenditure agree with
 * each other against it; two tables outweigh one field. A total left blank is the sum of its parts.
 * @returns null where the form does not give it
 */
export function projectAmount(form: AuditForm): ProjectAmount | null {
  const field = fieldCell(form, "currentYearBudget");
  const stated = fenOf(field);
  const funding = totalOrSum(fundingTotal(form));
  const expenditure = totalOrSum(expenditureTotal(form));
  if (
    funding.fen !== null &&
    funding.fen === expenditure.fen &&
    funding.fen !== stated
  )
    return {
      fen: funding.fen,
      from: [...funding.from, ...expenditure.from, field],
      stated,
    };
  return stated === null ? null : { fen: stated, from: [field], stated: null };
}
