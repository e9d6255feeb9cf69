import type { ItemState } from "../../api.ts";

/** A cell, or (where `path` is null) a form, or (where `form` is null too) a document. */
export interface Address {
  document: string;
  form: string | null;
  path: string | null;
}

/** What the reviewer looks at; all of it is in the address bar, so that a reload keeps the place. */
export interface View {
  at: "review" | "forms" | "documents";
  filter: {
    document: string | null;
    form: string | null;
    field: string | null;
    rule: string | null;
    reason: string | null;
    state: ItemState;
  };
  chosen: Address | null;
  search: {
    q: string;
    type: string | null;
    year: string | null;
    department: string | null;
    state: ItemState;
  };
  /** The first row in sight of the list of forms. */
  row: number;
}

export const START: View = {
  at: "review",
  filter: {
    document: null,
    form: null,
    field: null,
    rule: null,
    reason: null,
    state: "open",
  },
  chosen: null,
  search: { q: "", type: null, year: null, department: null, state: "all" },
  row: 0,
};

/** `#/review?field=fields.goal&cell=d1/f1/fields.goal`; what is as at the start is left out. */
export function viewToHash(view: View): string {
  const query = new URLSearchParams();
  if (view.at === "review") {
    addChanged(query, view.filter, START.filter);
    if (view.chosen !== null) query.set("cell", addressToText(view.chosen));
  } else {
    addChanged(query, view.search, START.search);
    if (view.row > 0) query.set("row", String(view.row));
  }
  // Slashes and brackets need no escape behind a hash, and a link is read by people.
  const text = query
    .toString()
    .replaceAll("%2F", "/")
    .replaceAll("%5B", "[")
    .replaceAll("%5D", "]");
  return text === "" ? `#/${view.at}` : `#/${view.at}?${text}`;
}

/** The view of a hash; what it leaves out, or has wrong, is as at the start. */
export function hashToView(hash: string): View {
  const [, at = "", text = ""] = /^#\/([^?]*)\??(.*)$/u.exec(hash) ?? [];
  const query = new URLSearchParams(text);
  if (at === "forms" || at === "documents") {
    const row = Math.trunc(Number(query.get("row") ?? 0)) || 0;
    return { ...START, at, search: searchOf(query), row: Math.max(0, row) };
  }
  const cell = query.get("cell");
  const chosen = cell === null ? null : textToAddress(cell);
  return { ...START, filter: filterOf(query), chosen };
}

function filterOf(query: URLSearchParams): View["filter"] {
  return {
    document: query.get("document"),
    form: query.get("form"),
    field: query.get("field"),
    rule: query.get("rule"),
    reason: query.get("reason"),
    state: stateOf(query, START.filter.state),
  };
}

function searchOf(query: URLSearchParams): View["search"] {
  return {
    q: query.get("q") ?? "",
    type: query.get("type"),
    year: query.get("year"),
    department: query.get("department"),
    state: stateOf(query, START.search.state),
  };
}

/** `d1/f1/fields.goal`, `d1/f1`, `d1`: also the key of a cell wherever one is needed. */
export function addressToText({ document, form, path }: Address): string {
  return [document, form, path].filter((part) => part !== null).join("/");
}

function textToAddress(text: string): Address {
  const [document = "", form = null, ...path] = text.split("/");
  return { document, form, path: path.length === 0 ? null : path.join("/") };
}

function addChanged(
  query: URLSearchParams,
  values: Record<string, string | null>,
  start: Record<string, string | null>,
): void {
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== start[name]) query.set(name, value);
}

function stateOf(query: URLSearchParams, otherwise: ItemState): ItemState {
  const state = query.get("state");
  return state === "open" || state === "done" || state === "all"
    ? state
    : otherwise;
}
