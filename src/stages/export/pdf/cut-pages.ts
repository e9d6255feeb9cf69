import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";

/**
 * Some pages of a document as a document of their own, with what they show and nothing else.
 * @param source whose pages are loose (`loosenPages`) @param pages from 1, in order
 * @param title what the new document calls itself
 */
export async function cutPages(
  source: PDFDocument,
  pages: readonly number[],
  title: string,
): Promise<Uint8Array> {
  const cut = await PDFDocument.create({ updateMetadata: false });
  cut.setTitle(title);
  const copier = pageCopier(cut, source);
  for (const page of pages) copier.add(page);
  copier.finish();
  return cut.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Adds pages of one document to another, what they share once; to be finished when all are there. */
export interface PageCopier {
  /** @param page from 1 */
  add(page: number): void;
  finish(): void;
}

/** @param source whose pages are loose (`loosenPages`) */
export function pageCopier(
  target: PDFDocument,
  source: PDFDocument,
): PageCopier {
  const copier = PDFObjectCopier.for(source.context, target.context);
  const reached = new Set<PDFRef>();
  return {
    add: (page) => {
      const { node } = source.getPage(page - 1);
      const parent = node.get(PDFName.of("Parent"));
      node.delete(PDFName.of("Parent"));
      reach(node, source.context, reached);
      const copied = copier.copy(node);
      if (parent !== undefined) node.set(PDFName.of("Parent"), parent);
      const ref = target.context.register(copied);
      target.addPage(PDFPage.of(copied, ref, target));
    },
    finish: () => {
      copyLayers(target, source, reached, copier);
      copyForm(target, source, copier);
    },
  };
}

/** Every object that one leads to. */
function reach(
  object: PDFObject,
  context: PDFContext,
  reached: Set<PDFRef>,
): void {
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const value of valuesIn(next)) {
      if (!(value instanceof PDFRef)) open.push(value);
      else if (!reached.has(value)) {
        reached.add(value);
        const found = context.lookup(value);
        if (found !== undefined) open.push(found);
      }
    }
}

function valuesIn(object: PDFObject): PDFObject[] {
  if (object instanceof PDFStream) return object.dict.values();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

const LAYERS = PDFName.of("OCProperties");

/** Which layers are switched off stands in the catalog: without it, what they hide would show. Those of other pages are left out. */
function copyLayers(
  target: PDFDocument,
  source: PDFDocument,
  reached: ReadonlySet<PDFRef>,
  copier: PDFObjectCopier,
): void {
  const layers = source.catalog.lookup(LAYERS);
  if (!(layers instanceof PDFDict)) return;
  const own = onlyReached(layers, source.context, reached) as PDFDict;
  const groups = own.lookup(PDFName.of("OCGs"));
  if (groups instanceof PDFArray && groups.size() > 0)
    target.catalog.set(LAYERS, copier.copy(own));
}

function onlyReached(
  object: PDFObject,
  context: PDFContext,
  reached: ReadonlySet<PDFRef>,
): PDFObject {
  const below = (value: PDFObject) =>
    onlyReached(context.lookup(value) ?? value, context, reached);
  if (object instanceof PDFArray) {
    const kept = PDFArray.withContext(context);
    for (const value of object.asArray()) {
      const isLayer = value instanceof PDFRef && isGroup(context.lookup(value));
      if (!isLayer) kept.push(below(value));
      else if (reached.has(value)) kept.push(value);
    }
    return kept;
  }
  if (!(object instanceof PDFDict)) return object;
  const kept = PDFDict.withContext(context);
  for (const [key, value] of object.entries()) kept.set(key, below(value));
  return kept;
}

function isGroup(object: PDFObject | undefined): boolean {
  return (
    object instanceof PDFDict &&
    object.lookup(PDFName.of("Type")) === PDFName.of("OCG")
  );
}

const FORM = PDFName.of("AcroForm");

/** The fields of the target are the widgets on its pages; their fonts stand in the source's form. */
function copyForm(
  target: PDFDocument,
  source: PDFDocument,
  copier: PDFObjectCopier,
): void {
  const form = source.catalog.lookup(FORM);
  const fields = target.getPages().flatMap(widgetsOf);
  if (!(form instanceof PDFDict) || fields.length === 0) return;
  const own = PDFDict.withContext(target.context);
  own.set(PDFName.of("Fields"), target.context.obj(fields));
  for (const key of ["DR", "DA", "Q", "NeedAppearances"]) {
    const value = form.get(PDFName.of(key));
    if (value !== undefined) own.set(PDFName.of(key), copier.copy(value));
  }
  target.catalog.set(FORM, own);
}

function widgetsOf({ node, doc }: PDFPage): PDFRef[] {
  const list = node.lookup(PDFName.of("Annots"));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((ref) => {
    const annotation = doc.context.lookup(ref);
    return ref instanceof PDFRef &&
      annotation instanceof PDFDict &&
      annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Widget")
      ? [ref]
      : [];
  });
}
