import { createStore, useStore } from "./store.ts";
import { hashToView, type View, viewToHash } from "./view-hash.ts";

const view = createStore<View>(hashToView(location.hash));

/** Back, forward, and a link that was pasted. */
addEventListener("hashchange", () => {
  if (location.hash !== viewToHash(view.get()))
    view.set(hashToView(location.hash));
});

export function useView(): View;
export function useView<C>(choose: (view: View) => C): C;
export function useView<C>(choose?: (view: View) => C): View | C {
  return useStore(view, choose ?? ((value) => value as unknown as C));
}

export function currentView(): View {
  return view.get();
}

/**
 * Goes to another view. Back leads to the one before only where the kind of view changes: otherwise each cell that was
 * looked at would be a step.
 */
export function go(change: Partial<View>): void {
  const before = view.get();
  const after = { ...before, ...change };
  const hash = viewToHash(after);
  if (after.at === before.at) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  view.set(after);
}
