import { PDFDict, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { contentNames } from "./content-names.ts";

/**
 * The resources that content uses, and no others: producers often keep one list for all pages. Form XObjects and patterns
 * that are used get the same care.
 * @param seen streams whose own resources have been gone through
 */
export function ownResources(
  resources: PDFDict,
  content: PDFObject | undefined,
  seen: Set<PDFStream>,
): PDFDict {
  const names = contentNames(content);
  const { context } = resources;
  if (names === null) return resources;
  // A form without resources of its own takes the page's (ISO 32000-1, 7.8.3).
  for (const form of borrowers(resources, names)) {
    const more = contentNames(form);
    if (more === null) return resources;
    for (const name of more) names.add(name);
  }
  const own = PDFDict.withContext(context);
  for (const [kind, value] of resources.entries()) {
    const listed = resources.lookup(kind);
    if (!(listed instanceof PDFDict)) {
      own.set(kind, value);
      continue;
    }
    const used = PDFDict.withContext(context);
    for (const [name, entry] of listed.entries()) {
      if (!names.has(name) && !isDefault(name)) continue;
      used.set(name, entry);
      const stream = context.lookup(entry);
      if (stream instanceof PDFStream) tidy(stream, seen);
    }
    if (used.keys().length > 0) own.set(kind, used);
  }
  return own;
}

/** DefaultGray, DefaultRGB and DefaultCMYK are used without being named (ISO 32000-1, 8.6.5.6). */
function isDefault(name: PDFName): boolean {
  return name.decodeText().startsWith("Default");
}

const RESOURCES = PDFName.of("Resources");

function* borrowers(
  resources: PDFDict,
  names: ReadonlySet<PDFName>,
  found = new Set<PDFStream>(),
): Generator<PDFStream> {
  const forms = resources.lookup(PDFName.of("XObject"));
  if (!(forms instanceof PDFDict)) return;
  for (const name of names) {
    const form = forms.lookup(name);
    if (
      !(form instanceof PDFStream) ||
      form.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form") ||
      form.dict.has(RESOURCES) ||
      found.has(form)
    )
      continue;
    found.add(form);
    yield form;
    yield* borrowers(resources, contentNames(form) ?? new Set(), found);
  }
}

/** A form or a pattern with resources of its own; what describes it and is not shown is left out. */
function tidy(stream: PDFStream, seen: Set<PDFStream>): void {
  if (seen.has(stream)) return;
  seen.add(stream);
  for (const key of NOT_SHOWN) stream.dict.delete(PDFName.of(key));
  const own = stream.dict.lookup(RESOURCES);
  if (own instanceof PDFDict)
    stream.dict.set(RESOURCES, ownResources(own, stream, seen));
  const mask = stream.dict.lookup(PDFName.of("SMask"));
  if (mask instanceof PDFStream) tidy(mask, seen);
}

const NOT_SHOWN = [
  "Metadata",
  "PieceInfo",
  "StructParent",
  "StructParents",
  "Thumb",
  "LastModified",
  "OPI",
];
