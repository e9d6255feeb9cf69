import type {
  Corrected,
  DocumentList,
  DocumentView,
  Facets,
  FormList,
  News,
  PostCorrection,
  PostUndo,
  QueueFilter,
  QueueList,
  Session,
} from "../../api.ts";
import { request, withQuery } from "./request.ts";

type Query = Record<string, string | number | null | undefined>;
type Span = { offset: number; limit: number };

/** Every question that the page asks the server, one function each. */
export const calls = {
  session: () => request<Session>("/api/session", {}),

  nameReviewer: (reviewer: string) =>
    request<Session>("/api/session", { method: "PUT", body: { reviewer } }),

  queue: (filter: QueueFilter, span: Span) =>
    request<QueueList>(withQuery("/api/queue", { ...filter, ...span }), {}),

  news: (since: number) => request<News>(withQuery("/api/news", { since }), {}),

  facets: (filter: QueueFilter) =>
    request<Facets>(withQuery("/api/facets", { ...filter }), {}),

  forms: (search: Query, span: Span) =>
    request<FormList>(withQuery("/api/forms", { ...search, ...span }), {}),

  documents: (search: Query, span: Span) =>
    request<DocumentList>(
      withQuery("/api/documents", { ...search, ...span }),
      {},
    ),

  document: (id: string) =>
    request<DocumentView>(`/api/documents/${encodeURIComponent(id)}`, {}),

  correct: (id: string, body: PostCorrection) =>
    request<Corrected>(`/api/documents/${encodeURIComponent(id)}/corrections`, {
      method: "POST",
      body,
    }),

  undo: (id: string, body: PostUndo) =>
    request<Corrected>(`/api/documents/${encodeURIComponent(id)}/undo`, {
      method: "POST",
      body,
    }),
};

/** Where the picture of a page is, `width` pixels across. */
export function pictureOf(id: string, page: number, width: number): string {
  return withQuery(`/api/documents/${encodeURIComponent(id)}/pages/${page}`, {
    width,
  });
}
