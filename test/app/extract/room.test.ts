import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Place, Room } from "../../../src/app/extract/room.ts";

test("one that is done or put off lets the next one in", async () => {
  const { places, asked } = await full();
  expect(places).toHaveLength(256);
  places[0]?.putOff();
  await setImmediate();
  expect(places).toHaveLength(257);
  places[1]?.leave();
  await setImmediate();
  expect(places).toHaveLength(258);
  // Its place was given away when it was put off.
  places[0]?.leave();
  await setImmediate();
  expect(places).toHaveLength(258);
  for (let i = 2; i < 300; i++) places[i]?.leave();
  await asked;
  expect(places).toHaveLength(300);
});

test("what is put off waits in memory, and no more of it than there is room for", async () => {
  const { places } = await full(10_010);
  for (let i = 0; i < places.length && i < 10_000; i++) {
    places[i]?.putOff();
    if (i % 100 === 0) await setImmediate();
  }
  await setImmediate();
  expect(places).toHaveLength(10_000);
  places[0]?.leave();
  await setImmediate();
  expect(places).toHaveLength(10_001);
});

/** A room that so many want to enter, one after the other, and the places given. */
async function full(wanted = 300) {
  const room = new Room();
  const places: Place[] = [];
  const ask = async () => {
    for (let i = 0; i < wanted; i++) places.push(await room.enter());
  };
  const asked = ask();
  await setImmediate();
  return { places, asked };
}
