/** Shows the findings of the severities and the rule that are chosen, and the documents and forms that have some. */
export const SCRIPT = `
const filter = document.getElementById("filter");
const boxes = [...filter.querySelectorAll("input")];
const rule = filter.querySelector("select");
function apply() {
  const on = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let shown = 0;
  for (const finding of document.querySelectorAll("article")) {
    const { severity, rule: of } = finding.dataset;
    finding.hidden = !on.has(severity) || (rule.value !== "" && rule.value !== of);
    if (!finding.hidden) shown++;
  }
  for (const part of document.querySelectorAll(".form, .document"))
    part.hidden = part.querySelector("article:not([hidden])") === null;
  filter.querySelector("output").textContent = String(shown);
}
filter.addEventListener("change", apply);
filter.hidden = false;
apply();
`;
