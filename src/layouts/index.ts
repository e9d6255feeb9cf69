// Written by `npm run docs` from the files of forms/.
import { departmentDeclaration } from "./forms/department-declaration.ts";
import { fiscalProjectDeclaration } from "./forms/fiscal-project-declaration.ts";
import { ministryDepartmentDeclaration } from "./forms/ministry-department-declaration.ts";
import { ministryProjectDeclaration } from "./forms/ministry-project-declaration.ts";
import { projectDeclaration } from "./forms/project-declaration.ts";
import { projectSelfEvaluation } from "./forms/project-self-evaluation.ts";
import { shanghaiProjectDeclaration } from "./forms/shanghai-project-declaration.ts";
import { sichuanSelfEvaluation } from "./forms/sichuan-self-evaluation.ts";
import { transferProjectDeclaration } from "./forms/transfer-project-declaration.ts";
import { transferRegionDeclaration } from "./forms/transfer-region-declaration.ts";
import type { Layout } from "./schema.ts";

/** The kinds of form that are read without a layout of the user's own. */
export const LAYOUTS: readonly Layout[] = [
  departmentDeclaration,
  fiscalProjectDeclaration,
  ministryDepartmentDeclaration,
  ministryProjectDeclaration,
  projectDeclaration,
  projectSelfEvaluation,
  shanghaiProjectDeclaration,
  sichuanSelfEvaluation,
  transferProjectDeclaration,
  transferRegionDeclaration,
];
