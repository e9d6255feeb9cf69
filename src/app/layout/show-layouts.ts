import { stringify } from "yaml";
import { type ExitCode, NoSuchLayout } from "../../errors.ts";
import { LAYOUTS } from "../../layouts/index.ts";
import { nearest } from "../../text/nearest.ts";
import { writeOut } from "../standard-output.ts";

/** Prints the layouts of the program, a line each: id, title. */
export async function listLayouts(): Promise<ExitCode> {
  const width = Math.max(...LAYOUTS.map(({ id }) => id.length));
  const lines = LAYOUTS.map(
    ({ id, titles }) => `${id.padEnd(width)}  ${titles[0]}\n`,
  );
  await writeOut(lines.join(""));
  return 0;
}

/** Prints a layout of the program as YAML. @throws NoSuchLayout */
export async function showLayout(id: string): Promise<ExitCode> {
  const layout = LAYOUTS.find((candidate) => candidate.id === id);
  if (layout === undefined)
    throw new NoSuchLayout(
      id,
      nearest(
        id,
        LAYOUTS.map((known) => known.id),
      ),
    );
  await writeOut(
    `${HEAD}${stringify(layout, { lineWidth: 0, aliasDuplicateObjects: false })}`,
  );
  return 0;
}

const HEAD = `# 自带的版式，可修改后用 --layout 读取；保留 id 则取代自带的一份。
# A layout of the program. Change it and read with --layout; with its id kept it takes the place of the program's own.
`;
