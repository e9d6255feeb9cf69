// A measurement in a process of its own, of the package as built: a TypeScript loader would take memory and time with it.
import { extract } from "../dist/index.js";

const MB = 2 ** 20;

/** The same document again and again: time of the first and of the later runs (ms), peak memory (MB). */
async function again(file, runs) {
  const times = [];
  for (let i = 0; i <= runs; i++) {
    const start = performance.now();
    await extract(file);
    times.push(performance.now() - start);
  }
  const [first, ...warm] = times;
  return { first, warm, peak: process.resourceUsage().maxRSS / 1024 };
}

/** Memory (MB) and time per page (ms) along one document, looked at every so many pages after a garbage collection. */
async function along(file, every) {
  const looks = [];
  let since = performance.now();
  await extract(file, {
    onPage(page) {
      if (page % every !== 0) return;
      const perPage = (performance.now() - since) / every;
      globalThis.gc();
      const { rss, heapUsed } = process.memoryUsage();
      looks.push({ page, rss: rss / MB, heap: heapUsed / MB, perPage });
      since = performance.now();
    },
  });
  return looks;
}

const [task, file, number] = process.argv.slice(2);
const measure = { again, along }[task];
console.log(JSON.stringify(await measure(file, Number(number))));
