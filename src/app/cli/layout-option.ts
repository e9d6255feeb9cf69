import { Option } from "commander";

/** `--layout`: the user's own kinds of form; may be given several times. */
export function layoutOption(): Option {
  return new Option(
    "--layout <file>",
    "自己的版式（YAML、JSON）或其文件夹，可重复；同样符合时优先于自带版式 / a layout of your own (YAML, JSON) or a folder of them, repeatable; it goes before those of the program where both fit equally",
  )
    .argParser((file: string, before: string[]) => [...before, file])
    .default([], "");
}
