import { isAbsolute, relative, sep } from "node:path";

/** Whether a path lies in a folder or below it; both as `realpath` gives them. */
export function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
