import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  loadProfile,
  shippedProfiles,
} from "../../src/app/audit/load-profile.ts";
import { AuditReport } from "../../src/index.ts";
import { RULES } from "../../src/stages/audit/rules/index.ts";
import { shenbao, temporaryFolder } from "./command.ts";

let seed: string;

beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), "shenbao-profile-"));
  await shenbao(["extract", "fixtures/seed/wuhan-2021.pdf", "-o", seed]);
});
afterAll(() => rmSync(seed, { recursive: true, force: true }));

async function audit(...args: string[]) {
  const run = await shenbao(["audit", seed, ...args]);
  return { ...run, report: AuditReport.parse(JSON.parse(run.stdout)) };
}

function file(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

test("the profiles that come with the program are in the build, and every one is sound", async () => {
  const names = await shippedProfiles();
  expect(names).toEqual([
    "central-2022",
    "default",
    "hubei-2021",
    "sichuan-2023",
  ]);
  expect(readdirSync("dist/app/audit/profiles").sort()).toEqual(
    names.map((name) => `${name}.yaml`),
  );
  for (const name of names) {
    const { profile } = await loadProfile({ profile: name });
    expect(profile.profile).toBe(name);
  }
  const { report } = await audit("--profile", "hubei-2021");
  expect(report.profile.title.zh).toBe("湖北省 2021 年度");
});

test("a profile sets severities and switches rules off; JSON is read as well", async () => {
  const path = file(
    "own.json",
    JSON.stringify({
      profile: "own",
      title: { zh: "自定", en: "Own" },
      rules: {
        "X-PROJ-SUM": "off",
        "AMT-DETAIL-SUM": { severity: "info" },
      },
    }),
  );
  const { report } = await audit("--profile", path, "--off", "goal-missing");
  expect(report.off.sort()).toEqual(["GOAL-MISSING", "X-PROJ-SUM"]);
  const rules = new Set(report.checks.map(({ rule }) => rule));
  expect(rules).not.toContain("X-PROJ-SUM");
  const asked = RULES.filter(({ subjects }) =>
    subjects.some((subject) => subject !== "self-evaluation"),
  );
  expect(rules.size).toBe(asked.length - 2);
  expect(
    report.findings
      .filter(({ rule }) => rule === "AMT-DETAIL-SUM")
      .map(({ severity }) => severity),
  ).toEqual(["info"]);
});

test("all rules as a profile: accepted, and it changes nothing", async () => {
  const { stdout } = await shenbao(["rules", "--as-profile"]);
  for (const { id } of RULES)
    expect(stdout).toMatch(new RegExp(`^  ${id}:`, "mu"));
  const own = await audit("--profile", file("own.yaml", stdout));
  const plain = await audit();
  expect(own.report.profile.profile).toBe("custom");
  expect(own.report.findings).toEqual(plain.report.findings);
  expect(own.report.rules).toEqual(plain.report.rules);
});

test("aliases: the first name of a group is the one in the report", async () => {
  const path = file(
    "names.yaml",
    "- [组织部, 区委组织部, 东西湖区委组织部, 中共东西湖区委组织部]\n",
  );
  const { report } = await audit("--aliases", path);
  const names = new Set(report.findings.map(({ department }) => department));
  expect([...names]).toEqual(["组织部"]);
});

const HEAD = "profile: own\ntitle: { zh: 自定, en: Own }\n";

test.each([
  ["no YAML", "a: [1\nb: 2\n", /第 2 行：不是合法的 YAML/u],
  ["no title", "profile: own\n", /第 1 行：title: /u],
  [
    "an unknown rule",
    `${HEAD}rules:\n  AMT-DETAIL-SUM: {}\n  AMT-DETIAL-BUDGET: off\n`,
    /第 5 行：rules\.AMT-DETIAL-BUDGET: .*是否指 AMT-DETAIL-BUDGET/u,
  ],
  [
    "a severity that there is not",
    `${HEAD}rules:\n  AMT-DETAIL-SUM:\n    severity: bad\n`,
    /第 5 行：rules\.AMT-DETAIL-SUM\.severity: .* \/ .*line 5: rules\.AMT-DETAIL-SUM\.severity: /u,
  ],
  [
    "an unknown option",
    `${HEAD}rules:\n  AMT-DETAIL-SUM:\n    options:\n      tolerence: 1\n`,
    /第 6 行：rules\.AMT-DETAIL-SUM\.options\.tolerence: /u,
  ],
  ["an unknown key", `${HEAD}rule: {}\n`, /第 3 行：rule: /u],
])("a profile with %s is told with its line", async (_, text, message) => {
  const path = file("own.yaml", text);
  const run = await shenbao(["audit", seed, "--profile", path]);
  expect({ code: run.code, stdout: run.stdout }).toEqual({
    code: 2,
    stdout: "",
  });
  expect(run.stderr).toMatch(message);
  expect(run.stderr.startsWith(`${path}：`)).toBe(true);
});

test.each([
  [
    ["--profile", "hubei"],
    /hubei：没有这个规则配置.*central-2022, default, hubei-2021, sichuan-2023/u,
  ],
  [["--aliases", "nowhere.yaml"], /nowhere\.yaml：找不到/u],
  [["--off", "AMT-SUM"], /AMT-SUM：没有这条规则。是否指 .*AMT-FUND-SUM/u],
])("%j says what there is", async (args, message) => {
  const run = await shenbao(["audit", seed, ...args]);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(message);
});
