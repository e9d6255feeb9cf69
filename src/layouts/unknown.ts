import { Layout } from "./schema.ts";

/** The type of a form that no layout knows. */
export const UNKNOWN = "unknown";

/** What is known of such a form: nothing. Its fields and tables are named by its own labels and read as text. */
export const unknownLayout: Layout = Layout.parse({
  id: UNKNOWN,
  titles: ["未知表单"],
  fields: [],
  tables: [],
});
