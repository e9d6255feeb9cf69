import type { ProjectSheet } from "../sheet.ts";
import type { PrintedForm } from "./printed-form.ts";

/** A form of the family with the project it is about, null for a department's. */
export interface FamilySheet {
  printed: PrintedForm;
  project: ProjectSheet | null;
}

/** What a department hands in at once: its declarations of a year, or the evaluations of them. */
export interface FamilyDocument {
  name: string;
  year: number;
  sheets: FamilySheet[];
}

/** One department's documents. */
export type FamilySet = FamilyDocument[];
