// Runs in the page, before its own scripts: `measure.jump(0.5)` and `measure.next()` give milliseconds.

/** From the movement of the list's scroll bar (to a share of its height) until rows are there that nobody had asked for. */
async function jump(share) {
  const list = document.querySelector(".ant-table-tbody-virtual-holder");
  const start = performance.now();
  list.scrollTop = share * list.scrollHeight;
  const isThere = () => {
    const rows = [...document.querySelectorAll(".ant-table-row")];
    return (
      rows.length > 0 && rows.every((row) => !row.textContent.includes("…"))
    );
  };
  await frame();
  await frame();
  while (!isThere()) await frame();
  return performance.now() - start;
}

/** From the key to the frame that shows the next cell, and to the picture of its page. */
async function next() {
  const before = chosen();
  const start = performance.now();
  dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
  while (chosen() === before) await frame();
  await frame();
  const cell = performance.now() - start;
  const [id] = chosen().split("/");
  const isThere = () => {
    const picture = document.querySelector(".page-picture");
    return picture?.dataset.page.startsWith(id) && picture.complete;
  };
  while (!isThere()) await frame();
  return [cell, performance.now() - start];
}

function chosen() {
  return document.querySelector(".queue-row.is-chosen")?.dataset.cell;
}

function frame() {
  return new Promise(requestAnimationFrame);
}

globalThis.measure = { jump, next };
