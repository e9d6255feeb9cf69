import { departmentDeclaration } from "./department-declaration.ts";
import { projectDeclaration } from "./project-declaration.ts";
import type { Layout } from "./schema.ts";

/** The kinds of form that are read without a layout of the user's own. */
export const LAYOUTS: readonly Layout[] = [
  projectDeclaration,
  departmentDeclaration,
];
