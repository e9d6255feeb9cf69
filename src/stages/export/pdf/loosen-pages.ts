import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
  type PDFStream,
} from "@cantoo/pdf-lib";
import { ownResources } from "./own-resources.ts";
import { pdfText } from "./pdf-text.ts";

/**
 * Cuts every tie between the pages of a document and with the document, so that a page can be taken out with what it shows
 * and nothing else: resources that it does not use, links to other pages, fields that stand on several pages, thumbnails,
 * metadata and structure go. The document is of no other use afterwards.
 */
export function loosenPages(document: PDFDocument): void {
  const seen = new Set<PDFStream>();
  for (const page of document.getPages()) {
    const { node } = page;
    for (const key of INHERITED) {
      const value = node.getInheritableAttribute(PDFName.of(key));
      if (value !== undefined && !node.has(PDFName.of(key)))
        node.set(PDFName.of(key), value);
    }
    const resources = node.Resources() ?? PDFDict.withContext(document.context);
    node.set(
      PDFName.of("Resources"),
      ownResources(resources, node.lookup(PDFName.of("Contents")), seen),
    );
    for (const key of node.keys())
      if (!SHOWN.has(key.decodeText())) node.delete(key);
    loosenAnnotations(page);
  }
}

const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];

/** What a page needs to look as it does (ISO 32000-1, table 30), its parent for the library. */
const SHOWN = new Set([
  "Type",
  "Parent",
  "Resources",
  "MediaBox",
  "CropBox",
  "BleedBox",
  "TrimBox",
  "ArtBox",
  "Contents",
  "Rotate",
  "Group",
  "Annots",
  "UserUnit",
]);

function loosenAnnotations({ node, doc }: PDFPage): void {
  const key = PDFName.of("Annots");
  const list = node.lookup(key);
  node.delete(key);
  if (!(list instanceof PDFArray)) return;
  const refs = list
    .asArray()
    .filter((each) => doc.context.lookup(each) instanceof PDFDict);
  const own = new Set(refs.map((each) => doc.context.lookup(each)));
  for (const each of refs)
    loosen(doc.context.lookup(each, PDFDict) as PDFDict, own);
  if (refs.length > 0) node.set(key, doc.context.obj(refs as PDFRef[]));
}

const isWidget = (annotation: PDFDict) =>
  annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Widget");

function loosen(annotation: PDFDict, onPage: ReadonlySet<unknown>): void {
  if (isWidget(annotation)) takeFromField(annotation);
  for (const key of ["P", "Dest", "AA", "StructParent"])
    annotation.delete(PDFName.of(key));
  const action = annotation.lookup(PDFName.of("A"));
  if (
    !(action instanceof PDFDict) ||
    action.lookup(PDFName.of("S")) !== PDFName.of("URI")
  )
    annotation.delete(PDFName.of("A"));
  for (const key of ["Parent", "Popup", "IRT"])
    if (!onPage.has(annotation.lookup(PDFName.of(key))))
      annotation.delete(PDFName.of(key));
}

/** A field may have widgets on several pages: each becomes a field of its own, with all that it had from those above it. */
function takeFromField(widget: PDFDict): void {
  const names: string[] = [];
  let field: PDFDict | undefined = widget;
  for (let depth = 0; field !== undefined && depth < DEEPEST; depth++) {
    const name = field.lookup(PDFName.of("T"));
    if (name !== undefined && "decodeText" in name)
      names.unshift((name as { decodeText(): string }).decodeText());
    for (const key of OF_FIELDS) {
      const value = field.get(PDFName.of(key));
      if (value !== undefined && !widget.has(PDFName.of(key)))
        widget.set(PDFName.of(key), value);
    }
    const above: unknown = field.lookup(PDFName.of("Parent"));
    field = above instanceof PDFDict ? above : undefined;
  }
  widget.delete(PDFName.of("Parent"));
  widget.set(PDFName.of("T"), pdfText(names.join(".")));
}

/** Fields of a damaged file may be above one another. */
const DEEPEST = 32;

/** What widgets inherit (ISO 32000-1, tables 220, 222, 229 and 231). */
const OF_FIELDS = ["FT", "V", "DV", "Ff", "DA", "Q", "MaxLen", "Opt", "TU"];
