import { labelOf } from "../state/chosen-cell.ts";
import { useSay } from "../words/language.ts";
import type { PlacedCell } from "./form-parts.ts";
import { type ShowCells, ValueButton } from "./value-button.tsx";

/** Fields with what is printed beside them. */
export function RecordFields({
  fields,
  show,
}: {
  fields: readonly (PlacedCell & { name: string })[];
  show: ShowCells;
}) {
  const say = useSay();
  return (
    <dl className="record-fields">
      {fields.map(({ name, ...placed }) => (
        <div key={placed.path}>
          <dt>
            {name === ""
              ? ""
              : say(labelOf(show.labels, show.form, placed.path))}
          </dt>
          <dd>
            <ValueButton placed={placed} show={show} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
