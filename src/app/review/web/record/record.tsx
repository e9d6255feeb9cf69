import { Select, Tabs } from "antd";
import { memo, useMemo } from "react";
import type { Form } from "../../../../model/form.ts";
import type { DocumentView } from "../../api.ts";
import { choose } from "../state/choose.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { findingsByPath } from "./cell-sign.ts";
import { FindingList } from "./finding-list.tsx";
import { formParts } from "./form-parts.ts";
import { ProblemList } from "./problem-list.tsx";
import { RecordFields } from "./record-fields.tsx";
import { RecordTable } from "./record-table.tsx";
import type { ShowCells } from "./value-button.tsx";
import "./record.css";

/** What was read of a form: its fields, its tables, what is amiss. */
export const Record = memo(function Record({
  view,
  form: id,
}: {
  view: DocumentView;
  /** The id of the form to show; null for the document's first. */
  form: string | null;
}) {
  const say = useSay();
  const { forms, findings, problems } = view.extraction;
  const form = forms.find((each) => each.id === id) ?? forms[0];
  if (form === undefined)
    return (
      <div className="record-body">
        <p>{say(W.noForm)}</p>
        <ProblemList problems={problems} />
      </div>
    );
  const own = findings.filter((finding) => finding.form === form.id);
  return (
    <section className="record" aria-label={say(W.record)}>
      <Tabs
        size="small"
        destroyOnHidden
        tabBarExtraContent={
          <Select
            className="record-form"
            size="small"
            variant="borderless"
            aria-label={say(W.forms)}
            value={form.id}
            onChange={(other) =>
              choose({ document: view.document.id, form: other, path: null })
            }
            options={forms.map((each) => ({
              value: each.id,
              label: nameOfForm(each),
            }))}
          />
        }
        items={[
          {
            key: "record",
            label: say(W.record),
            children: <FormRecord form={form} view={view} />,
          },
          {
            key: "findings",
            label: `${say(W.findings)} ${own.length}`,
            children: <FindingList findings={own} labels={view.labels} />,
          },
          {
            key: "problems",
            label: `${say(W.problems)} ${problems.length}`,
            children: <ProblemList problems={problems} />,
          },
        ]}
      />
    </section>
  );
});

function FormRecord({
  form,
  view: { extraction, labels },
}: {
  form: Form;
  view: DocumentView;
}) {
  const say = useSay();
  const parts = useMemo(() => formParts(form), [form]);
  const findings = useMemo(
    () => findingsByPath(extraction.findings, form.id),
    [extraction.findings, form.id],
  );
  const show: ShowCells = { form: form.id, labels, findings };
  return (
    <div className="record-body">
      <RecordFields fields={parts.fields} show={show} />
      {parts.tables.map((table, i) => (
        <RecordTable
          // biome-ignore lint/suspicious/noArrayIndexKey: a form's tables keep their places
          key={`${table.name}${i}`}
          table={table}
          show={show}
        />
      ))}
      {parts.unplaced.length > 0 && (
        <>
          <h3>{say(W.unplaced)}</h3>
          <RecordFields
            fields={parts.unplaced.map((cell) => ({ ...cell, name: "" }))}
            show={show}
          />
        </>
      )}
    </div>
  );
}

function nameOfForm({ id, title, fields }: Form): string {
  const name = fields.projectName?.text ?? fields.departmentName?.text;
  return `${id} ${name ?? title}`;
}
