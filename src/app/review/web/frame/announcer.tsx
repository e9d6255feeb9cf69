import { BINDINGS } from "../keys/bindings.ts";
import { KeyCaps } from "../keys/key-caps.tsx";
import { createStore, useStore } from "../state/store.ts";
import { useSay } from "../words/language.ts";

/** What just happened, said once more by each announcement (`n` tells two alike apart). */
const spoken = createStore({ text: "", n: 0 });

export function announce(text: string): void {
  spoken.change(({ n }) => ({ text, n: n + 1 }));
}

/** The keys that are used all day. */
const HINTS = BINDINGS.filter(
  ({ action, command }) =>
    command === undefined &&
    [
      "next",
      "previous",
      "accept",
      "edit",
      "unreadable",
      "undo",
      "help",
    ].includes(action),
);

/** The line at the foot that screen readers speak and others see. */
export function Announcer() {
  const say = useSay();
  const { text, n } = useStore(spoken);
  return (
    <footer className="announcer">
      <div role="status" aria-live="polite">
        <span key={n}>{text}</span>
      </div>
      <div aria-hidden="true">
        {HINTS.map((binding) => (
          <span key={binding.action}>
            <KeyCaps binding={binding} /> {say(binding.words)}
          </span>
        ))}
      </div>
    </footer>
  );
}
