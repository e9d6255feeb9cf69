import type { Random } from "../fixtures/random.ts";

/** One change of a file's bytes; `other` is another file, for parts of it. */
type Change = (data: Buffer, random: Random, other: Buffer) => Buffer;

/** Changes a file in some places without a thought for what it is. */
export function mutateBytes(
  data: Buffer,
  random: Random,
  other: Buffer,
): Buffer {
  let changed = data;
  const times = random.pick([1, 1, 2, 4, 16]);
  for (let i = 0; i < times; i++)
    changed = random.pick(CHANGES)(changed, random, other);
  return changed;
}

const CHANGES: readonly Change[] = [
  flipBit,
  setByte,
  cutOut,
  cutOff,
  repeat,
  splice,
  scramble,
  fill,
];

function flipBit(data: Buffer, random: Random): Buffer {
  const copy = Buffer.from(data);
  const at = placeIn(data, random);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.int(0, 7));
  return copy;
}

function setByte(data: Buffer, random: Random): Buffer {
  const copy = Buffer.from(data);
  copy[placeIn(data, random)] = random.pick([
    0, 9, 10, 13, 32, 37, 40, 47, 60, 62, 91, 93, 127, 128, 255,
  ]);
  return copy;
}

function cutOut(data: Buffer, random: Random): Buffer {
  const [from, to] = partOf(data, random);
  return Buffer.concat([data.subarray(0, from), data.subarray(to)]);
}

/** Only now and then near the beginning: nothing is left to read then. */
function cutOff(data: Buffer, random: Random): Buffer {
  const kept = Math.max(random.next(), random.next());
  return data.subarray(0, Math.floor(data.length * kept));
}

function repeat(data: Buffer, random: Random): Buffer {
  const [from, to] = partOf(data, random);
  const part = data.subarray(from, to);
  const times = random.pick([1, 2, 8, 64]);
  return Buffer.concat([
    data.subarray(0, to),
    ...Array.from({ length: times }, () => part),
    data.subarray(to),
  ]);
}

function splice(data: Buffer, random: Random, other: Buffer): Buffer {
  const at = placeIn(data, random);
  const [from, to] = partOf(other, random);
  const over = random.chance(0.5) ? to - from : 0;
  return Buffer.concat([
    data.subarray(0, at),
    other.subarray(from, to),
    data.subarray(at + over),
  ]);
}

function scramble(data: Buffer, random: Random): Buffer {
  const copy = Buffer.from(data);
  const [from, to] = partOf(data, random);
  for (let i = from; i < to; i++) copy[i] = random.int(0, 255);
  return copy;
}

function fill(data: Buffer, random: Random): Buffer {
  const copy = Buffer.from(data);
  const [from, to] = partOf(data, random);
  return copy.fill(random.pick([0, 32, 91, 255]), from, to);
}

function placeIn(data: Buffer, random: Random): number {
  return random.int(0, Math.max(0, data.length - 1));
}

/** Mostly short. */
function partOf(data: Buffer, random: Random): [from: number, to: number] {
  const from = placeIn(data, random);
  const longest = random.pick([4, 64, 1024, data.length]);
  return [
    from,
    Math.min(data.length, from + random.int(1, Math.max(1, longest))),
  ];
}
