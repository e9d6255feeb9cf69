import { plain } from "../../text/tidy.ts";
import { nameCore } from "./topic.ts";

/**
 * Whether a project's name says no more than that an office is kept going: words for that make up at least half of it.
 * 办公楼物业管理费 does, 农村供水工程维修养护 has a line of work.
 * @param overheads words for what keeps an office going: 办公, 物业, 维修
 */
export function isOverhead(
  name: string,
  overheads: readonly string[],
): boolean {
  const core = nameCore(plain(name).replace(WORDS_OF_BOTH, ""));
  const rest = overheads.reduce(
    (left, word) => left.replaceAll(word, ""),
    core,
  );
  return rest.length < core.length && rest.length * 2 <= core.length;
}

/** They stand in names of either kind. */
const WORDS_OF_BOTH = /管理|维护|服务|购置|采购|更新|费$/gu;
