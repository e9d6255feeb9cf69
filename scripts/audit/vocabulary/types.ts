/** Something a project spends money on: `[name, counted in, price in 万元 of one, fewest, most]`. */
export type ItemTemplate = readonly [
  name: string,
  unit: string,
  price: number,
  low: number,
  high: number,
];

/**
 * What a made-up project is about. Texts name no place, year or amount: those are the form's. An effect is a measured
 * indicator, `参训教师考核合格率≥95%`; percentages vary by a little from form to form.
 */
export interface ProjectTemplate {
  /** What the project does; its name, duty and task are made of it. */
  core: string;
  type: "one-off" | "recurring" | "continuing";
  /** The state of things that makes it necessary: a sentence without its 。. */
  need: string;
  /** What it brings about: a clause without its 。. */
  outcome: string;
  items: readonly ItemTemplate[];
  quality: readonly string[];
  time: string;
  economic: string;
  social: string;
  ecological: string;
  lasting: string;
  /** Whose satisfaction is asked: those served, never those who do it. */
  served: string;
}

export interface DepartmentTemplate {
  /** 教育局: a place stands before it. */
  body: string;
  /** Its part of a document's number: 临教发〔2020〕3号. */
  sign: string;
  sections: readonly string[];
  projects: readonly ProjectTemplate[];
}
