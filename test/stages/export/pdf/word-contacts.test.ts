import { expect, test } from "vitest";
import type { Word } from "../../../../src/model/page.ts";
import {
  cutBoxes,
  keptPieces,
  wordContacts,
} from "../../../../src/stages/export/pdf/redact/word-contacts.ts";
import { Contacts } from "../../../../src/stages/export/redact/contacts.ts";

function word(text: string, x: number, y = 100): Word {
  return {
    text,
    box: [x, y, x + 10 * text.length, y + 10],
    size: 10,
    by: "text-layer",
    spaceBefore: false,
    suspect: 0,
    reasons: [],
  };
}

const contacts = new Contacts();
contacts.addPersons("石曼辰");
contacts.addNumbers("83000106");

test("a name is found over the end of a line, a number over its blanks", () => {
  const marked = wordContacts(
    [
      word("由石曼", 100),
      word("辰负责", 20, 115),
      word("电话8300", 20, 130),
      word("0106", 80, 130),
    ],
    contacts,
  );
  expect(marked.map(({ cuts }) => cuts)).toEqual([
    [[1, 3]],
    [[0, 1]],
    [[2, 6]],
    [[0, 4]],
  ]);
  expect(marked.flatMap(keptPieces).map(({ text }) => text)).toEqual([
    "由",
    "负责",
    "电话",
  ]);
});

test("the box covers the name with a margin and leaves the other characters", () => {
  const [marked] = wordContacts([word("联系石曼辰同志办理", 0)], contacts);
  const [box] = marked === undefined ? [] : cutBoxes(marked);
  const [left = 0, , right = 0] = box ?? [];
  expect(left).toBeLessThan(20);
  expect(left).toBeGreaterThan(15);
  expect(right).toBeGreaterThan(50);
  expect(right).toBeLessThan(55);
});
