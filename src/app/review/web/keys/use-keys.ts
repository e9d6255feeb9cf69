import { useEffect, useRef } from "react";
import { bindingOf, type KeyAction } from "./bindings.ts";

export type KeyHandlers = Partial<Record<KeyAction, (key: string) => void>>;

/** Has keys do what `handlers` say, wherever the focus is, except where it takes keys itself: see `takesKey`. */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = bindingOf(event);
      const handler = action === null ? undefined : latest.current[action];
      if (handler === undefined || takesKey(event)) return;
      event.preventDefault();
      handler(event.key);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

/** While typing, in a list that is open and under a dialog all keys are theirs; on a button or a link only Enter is. */
function takesKey(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector("[role=dialog]:not([hidden])") !== null)
    return true;
  if (target === null) return false;
  if (target.closest(TYPING) !== null) return true;
  return event.key === "Enter" && target.closest(PRESSED) !== null;
}

const TYPING =
  "input:not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog]";
const PRESSED = "button, a, summary, [role=button], [role=tab]";
