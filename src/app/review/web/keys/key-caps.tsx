import type { Binding } from "./bindings.ts";

/** The keys of a binding as they are printed on them. */
export function KeyCaps({ binding }: { binding: Binding }) {
  const { keys } = binding;
  const shown =
    keys.length > 3 ? [`${keys[0]} – ${keys.at(-1)}`] : keys.map(capOf);
  return (
    <>
      {shown.map((cap) => (
        <kbd key={cap}>{binding.command ? `Ctrl ${cap}` : cap}</kbd>
      ))}
    </>
  );
}

function capOf(key: string): string {
  return CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

const CAPS: Record<string, string | undefined> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
};
