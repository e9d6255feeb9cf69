import { expect, test } from "vitest";
import type { AuditCheck } from "../../../../src/model/audit-report.ts";
import { Outcome } from "../../../../src/model/finding.ts";
import { CheckList } from "../../../../src/stages/export/audit/check-list.ts";

function checksOf(document: string, form: string): AuditCheck[] {
  return Outcome.options.flatMap((outcome, i) =>
    ["A", "B", `${form}-${i}`].map((rule) => ({
      rule,
      form,
      outcome,
      document,
    })),
  );
}

test("checks come back as they were and in their order", () => {
  const all = [
    checksOf("甲.pdf", "f1"),
    checksOf("甲.pdf", "f2"),
    checksOf("乙.pdf", "f2"),
    checksOf("甲.pdf", "f1"),
  ];
  const list = new CheckList();
  for (const checks of all) list.add(checks);
  expect([...list]).toEqual(all.flat());
  expect([...list]).toEqual(all.flat());
});

test("none is none", () => {
  expect([...new CheckList()]).toEqual([]);
});
