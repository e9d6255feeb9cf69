import type { Box } from "../../../model/box.ts";
import type { InspectedPage } from "../../../pipeline/inspect.ts";
import type { Shape } from "../../inspect/page-shapes.ts";
import type { PageCheck, PlacedText } from "./check-page.ts";

/** A check of a page as it is drawn: labels that were found, the values of the form, text that the layout does not explain. */
export function checkShapes(
  { content, fields }: InspectedPage,
  form: string,
  { labels, unexplained, unplaced }: PageCheck,
): Shape[] {
  const values = fields.flatMap(({ path, cell }): Shape[] => {
    const inForm = path.startsWith(`${form}.`)
      ? path.slice(form.length + 1)
      : "";
    if (inForm === "" || inForm.startsWith("unplaced")) return [];
    return cell.at.flatMap((place) =>
      "page" in place && place.page === content.page
        ? [shape("value", place.box, inForm, cell.text ?? `(${cell.state})`)]
        : [],
    );
  });
  return [
    ...values,
    ...labels.map(({ box, path, text }) =>
      shape("label", box, path ?? "caption", text),
    ),
    ...[...unexplained, ...unplaced].map(({ box, text }: PlacedText) =>
      shape("unexplained", box, "?", text),
    ),
  ];
}

function shape(
  layer: Shape["layer"],
  box: Box,
  path: string,
  text: string,
): Shape {
  const label = layer === "value" ? {} : { label: path.replace(/^\w+\./u, "") };
  return { layer, box, title: `${path}\n${text}`, ...label };
}
