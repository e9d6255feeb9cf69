import { spawnSync } from "node:child_process";
import { measureTree, type TreeUse } from "./measure-tree.ts";

/** What another program took; null where it is not installed. */
export interface PeerUse {
  name: string;
  use: TreeUse | null;
}

/** Other programs over all documents of a folder, one document after the other, with one thread. @param scratch a folder for what they write */
export async function peers(
  kind: string,
  folder: string,
  scratch: string,
): Promise<PeerUse[]> {
  const uses: PeerUse[] = [];
  const wanted = kind.startsWith("scan") ? FOR_SCANS : FOR_TEXT;
  for (const { name, needs, command } of wanted) {
    const args = ["bash", "-c", `set -e; ${command}`, "bash", folder, scratch];
    const use = isThere(needs) ? await measureTree(args) : null;
    uses.push({ name, use });
  }
  return uses;
}

/** A program: what must succeed for it to be there, and how it reads the folder $1 ($2: for what it writes). */
interface Peer {
  name: string;
  needs: string;
  command: string;
}

const FOR_TEXT: readonly Peer[] = [
  {
    name: "pdftotext -bbox-layout",
    needs: "command -v pdftotext",
    command:
      'for f in "$1"/*.pdf; do pdftotext -bbox-layout "$f" /dev/null; done',
  },
];

const CHINESE = "tesseract --list-langs | grep -q chi_sim";

const FOR_SCANS: readonly Peer[] = [
  {
    name: "pdftoppm and tesseract, whole pages",
    needs: `command -v pdftoppm && ${CHINESE}`,
    command:
      'export OMP_THREAD_LIMIT=1; for f in "$1"/*.pdf; do pdftoppm -r 200 -gray -png "$f" "$2/page"; for p in "$2"/page*.png; do tesseract "$p" - -l chi_sim >/dev/null; done; rm "$2"/page*.png; done',
  },
  {
    name: "ocrmypdf --deskew",
    needs: `command -v ocrmypdf && ${CHINESE}`,
    command:
      'export OMP_THREAD_LIMIT=1; for f in "$1"/*.pdf; do ocrmypdf -q --force-ocr --deskew -j 1 -l chi_sim "$f" "$2/ocr.pdf"; done; rm "$2/ocr.pdf"',
  },
];

function isThere(needs: string): boolean {
  return spawnSync("bash", ["-c", needs], { stdio: "ignore" }).status === 0;
}
