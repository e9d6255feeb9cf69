import type { AuditFinding } from "../../../model/audit-report.ts";
import type { Bilingual } from "../../../model/finding.ts";

/** A strip of a page on which cells of a finding stand, or why there is none. */
export type EvidencePicture = { document: string; page: number | null } & (
  | {
      /** A data URI. */
      src: string;
      /** Size in pixels. */
      width: number;
      height: number;
    }
  | { reason: Bilingual }
);

/** The pictures of a finding's evidence. */
export type PicturesOf = (finding: AuditFinding) => readonly EvidencePicture[];
