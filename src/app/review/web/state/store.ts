import { useSyncExternalStore } from "react";

/** A value that parts of the page watch. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  change(make: (value: T) => T): void;
  watch(watcher: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const watchers = new Set<() => void>();
  const set = (value: T) => {
    if (Object.is(value, current)) return;
    current = value;
    for (const watcher of watchers) watcher();
  };
  return {
    get: () => current,
    set,
    change: (make) => set(make(current)),
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** The store's value; the component is drawn again only where `choose` gives another one. */
export function useStore<T>(store: Store<T>): T;
export function useStore<T, C>(store: Store<T>, choose: (value: T) => C): C;
export function useStore<T, C>(
  store: Store<T>,
  choose: (value: T) => C = (value) => value as unknown as C,
): C {
  return useSyncExternalStore(store.watch, () => choose(store.get()));
}
