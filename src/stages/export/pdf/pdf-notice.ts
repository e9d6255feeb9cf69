import type { Bilingual } from "../../../model/finding.ts";

/** What a person should know of a PDF that was made from another; `pages` where it is about some of them. */
export interface PdfNotice {
  code: keyof typeof NOTICES;
  pages?: number[];
}

const NOTICES = {
  unprotected: {
    zh: "原件已加密，所写的副本没有密码保护",
    en: "the original is encrypted, the copy is not protected",
  },
  rebuilt: {
    zh: "原件的交叉引用已损坏，副本已重新写成",
    en: "the cross-references of the original are broken, the copy was written anew",
  },
  "signature-broken": {
    zh: "原件有数字签名，它不涵盖副本中添加的内容，可能显示为无效",
    en: "the original is signed; its signature does not cover what was added and may show as invalid",
  },
  "own-layer": {
    zh: "扫描页自带隐藏文字层，未再添加",
    en: "scanned pages have a hidden text layer already and got none of ours",
  },
  "without-text": {
    zh: "扫描页没有识别出文字，无法检索",
    en: "scanned pages of which no text was read cannot be searched",
  },
  pictured: {
    zh: "含联系人信息、批注、表单域或看不见的文字，已换成图片并涂去联系人信息",
    en: "held contacts, annotations, form fields or unseen text and became pictures, with the contacts painted out",
  },
  "unread-scan": {
    zh: "扫描页：只涂去了读到的联系人信息，表格之外的文字请人工检查",
    en: "scanned pages: only contacts that were read were painted out; look over the text outside the forms yourself",
  },
} satisfies Record<string, Bilingual>;

/** A notice in words, with the document it is about. */
export function noticeText(
  { code, pages }: PdfNotice,
  file: string,
): Bilingual {
  const { zh, en } = NOTICES[code];
  if (pages === undefined)
    return { zh: `${file}：${zh}。`, en: `${file}: ${en}.` };
  return {
    zh: `${file}：第 ${pages.join("、")} 页：${zh}。`,
    en: `${file}: page ${pages.join(", ")}: ${en}.`,
  };
}
