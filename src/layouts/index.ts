import { departmentDeclaration } from "./department-declaration.ts";
import { fiscalProjectDeclaration } from "./fiscal-project-declaration.ts";
import { ministryDepartmentDeclaration } from "./ministry-department-declaration.ts";
import { ministryProjectDeclaration } from "./ministry-project-declaration.ts";
import { projectDeclaration } from "./project-declaration.ts";
import type { Layout } from "./schema.ts";
import {
  projectSelfEvaluation,
  sichuanSelfEvaluation,
} from "./self-evaluations.ts";
import { shanghaiProjectDeclaration } from "./shanghai-project-declaration.ts";
import {
  transferProjectDeclaration,
  transferRegionDeclaration,
} from "./transfer-declarations.ts";

/** The kinds of form that are read without a layout of the user's own. */
export const LAYOUTS: readonly Layout[] = [
  projectDeclaration,
  departmentDeclaration,
  ministryProjectDeclaration,
  ministryDepartmentDeclaration,
  fiscalProjectDeclaration,
  shanghaiProjectDeclaration,
  transferRegionDeclaration,
  transferProjectDeclaration,
  projectSelfEvaluation,
  sichuanSelfEvaluation,
];
