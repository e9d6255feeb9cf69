import { createStore, useStore } from "../state/store.ts";

/** What just happened, said once more by each announcement (`n` tells two alike apart). */
const spoken = createStore({ text: "", n: 0 });

export function announce(text: string): void {
  spoken.change(({ n }) => ({ text, n: n + 1 }));
}

/** The line at the foot that screen readers speak and others see. */
export function Announcer() {
  const { text, n } = useStore(spoken);
  return (
    <div className="announcer" role="status" aria-live="polite">
      <span key={n}>{text}</span>
    </div>
  );
}
