import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shenbao } from "./app/command.ts";

const READMES = ["README.md", "README.zh-CN.md"] as const;

const texts = READMES.map((file) => readFileSync(file, "utf8"));

/** The commands of the shell examples, without what is said of them. */
function commands(text: string): string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gmu)].flatMap(([, block]) =>
    (block ?? "")
      .split("\n")
      .map((line) => line.replace(/\s+# .*$/u, ""))
      .filter((line) => line !== ""),
  );
}

test("both READMEs lead to each other in their first line", () => {
  const [english, chinese] = texts.map((text) => text.split("\n")[0]);
  expect(english).toContain("](README.zh-CN.md)");
  expect(chinese).toContain("](README.md)");
});

test("both READMEs show the same commands, sections and pictures", () => {
  const [english = "", chinese = ""] = texts;
  expect(commands(english).length).toBeGreaterThan(10);
  expect(commands(chinese)).toEqual(commands(english));
  const levels = (text: string) =>
    [...text.matchAll(/^(#+) /gmu)].map(([, marks]) => marks);
  expect(levels(chinese)).toEqual(levels(english));
  const pictures = (text: string) =>
    [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path]) => path);
  expect(pictures(chinese)).toEqual(pictures(english));
});

test.each(READMES)("every link of %s leads somewhere", (file) => {
  const text = readFileSync(file, "utf8");
  const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, to]) => to ?? "");
  const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading]) =>
    (heading ?? "").toLowerCase().replaceAll(" ", "-"),
  );
  const broken = links.filter((to) =>
    to.startsWith("#") ? !headings.includes(to.slice(1)) : !existsSync(to),
  );
  expect(broken).toEqual([]);
});

test("every option in the READMEs' commands is one of its command", {
  timeout: 120_000,
}, async () => {
  const shown = commands(texts.join("\n")).flatMap((line) => {
    const [, name, rest = ""] = /^npx shenbao (\S+)(.*)$/u.exec(line) ?? [];
    return name === undefined ? [] : [{ line, name, rest }];
  });
  const helps = new Map<string, string>();
  for (const { name } of shown)
    if (!helps.has(name))
      helps.set(name, (await shenbao(["help", name])).stdout);
  const unknown = shown.flatMap(({ line, name, rest }) =>
    [...rest.matchAll(/ (--?[a-z][a-z-]*)/gu)]
      .map(([, option]) => option ?? "")
      .filter((option) => !options(helps.get(name) ?? "").includes(option))
      .map((option) => `${option}: ${line}`),
  );
  expect(unknown).toEqual([]);
});

/** `-o` and `--out` of `  -o, --out <dir>  …`. */
function options(help: string): string[] {
  return [...help.matchAll(/^ {2}(-[^ ,<\n]+(?:, -[^ ,<\n]+)?)/gmu)].flatMap(
    ([, names]) => (names ?? "").split(", "),
  );
}
