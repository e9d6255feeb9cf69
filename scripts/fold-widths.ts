/**
 * A text as OCR is judged by: white space left out, punctuation, digits and letters in their narrow form, dashes and
 * quotation marks of one kind, since a picture does not show whether （ or ( was typed, nor ８ or 8. Characters of different shape stay different
 * (； and ，, 〔 and （). The pipeline has its own notion of likeness; the measure must not follow it.
 */
export function foldWidths(text: string): string {
  return text
    .replace(/\s+/gu, "")
    .replace(/[０-９Ａ-Ｚａ-ｚ／]/gu, (wide) => wide.normalize("NFKC"))
    .replace(WIDE, (mark) => NARROW[WIDE_MARKS.indexOf(mark)] ?? mark);
}

const WIDE_MARKS = "（），：；“”‘’﹝﹞＞＜≧⩾≦⩽％．—－–＝＋！？～";
const NARROW = "(),:;\"\"''〔〕><≥≥≤≤%.---=+!?~";
const WIDE = new RegExp(`[${WIDE_MARKS}]`, "gu");
