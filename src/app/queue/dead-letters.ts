import { z } from "zod";
import { JobData, jobOptions } from "./job.ts";
import { bossDb, type Queue, queueOf } from "./open-queue.ts";

/** A document that could not be read in as many attempts as there may be. */
export interface DeadLetter {
  path: string;
  sha256: string;
  /** Of the last attempt. */
  reason: string;
  attempts: number;
}

/** Those that are still to be read in that way, oldest first. */
export async function deadLetters({ database }: Queue): Promise<DeadLetter[]> {
  return database.query<DeadLetter>(`
    select path, sha256, reason, attempts
    from shenbao.dead_letters join shenbao.documents using (sha256)
    where dead_letters.made_by = wanted_by order by died_at, sha256`);
}

const Dead = JobData.omit({ failed: true }).extend({ version: z.string() });

/** Puts all of them back into the queue, as if they were new. @returns how many */
export async function retryDead({ database, boss }: Queue): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.query(`
      with revived as (
        delete from shenbao.dead_letters l using shenbao.documents d
        where l.sha256 = d.sha256 and l.made_by = d.wanted_by
        returning l.sha256, l.made_by, l.limits
      )
      select sha256, made_by as "madeBy", limits, version
      from revived join shenbao.readings using (made_by)`);
    for (const { version, ...rest } of z.array(Dead).parse(rows)) {
      const data: JobData = { ...rest, failed: 0 };
      await boss.send(queueOf(version), data, {
        ...jobOptions(data),
        db: bossDb(sql),
      });
    }
    return rows.length;
  });
}
