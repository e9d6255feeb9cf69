/** A result as JSON text: `pretty` for one document to be read by people, `line` for one of several (JSON Lines). */
export function toJson(result: object, style: "pretty" | "line"): string {
  return `${JSON.stringify(result, null, style === "pretty" ? 2 : 0)}\n`;
}
