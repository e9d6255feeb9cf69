import { createStore, useStore } from "./store.ts";

/** The cell under the pointer, by form and path: its box and its value light up together. */
const hover = createStore<string | null>(null);

export function hoverOver(form: string, path: string): void {
  hover.set(`${form}/${path}`);
}

export function hoverAway(): void {
  hover.set(null);
}

export function useIsHovered(form: string, path: string): boolean {
  const key = `${form}/${path}`;
  return useStore(hover, (hovered) => hovered === key);
}
