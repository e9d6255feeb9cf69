import { inflateRawSync } from "node:zlib";

/** The files of a ZIP archive by name, found by its central directory (APPNOTE 4.3.12). */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = archive.indexOf(CENTRAL);
  while (at >= 0 && archive.subarray(at, at + 4).equals(CENTRAL)) {
    const size = archive.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((place) =>
      archive.readUInt16LE(at + place),
    ) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const data =
      local +
      30 +
      archive.readUInt16LE(local + 26) +
      archive.readUInt16LE(local + 28);
    const packed = archive.subarray(data, data + size);
    const isDeflated = archive.readUInt16LE(at + 10) === 8;
    files.set(
      archive.toString("utf8", at + 46, at + 46 + name),
      isDeflated ? inflateRawSync(packed) : packed,
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Begins each entry of the directory. */
const CENTRAL = Buffer.from("PK\u0001\u0002", "latin1");
