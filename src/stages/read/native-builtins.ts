/**
 * pdf.js's build for Node brings its own of what the engine lacks a corner of: `Array.prototype.push` (the error for arrays
 * of fixed length, V8 before 12.2), `JSON.stringify` and `JSON.parse` (raw numbers and source texts, V8 before 11.4).
 * They are several times slower, for pdf.js and for the whole process that uses it; writing a result as JSON took a
 * seventh of the whole time. Nobody here needs those corners. This module is imported before pdf.js and keeps the engine's own.
 */
const NATIVE = [
  { of: Array.prototype, name: "push", value: Array.prototype.push },
  { of: JSON, name: "stringify", value: JSON.stringify },
  { of: JSON, name: "parse", value: JSON.parse },
];

/** Puts the engine's own back; to be called whenever a part of pdf.js has been loaded. */
export function restoreNativeBuiltins(): void {
  for (const { of, name, value } of NATIVE) {
    if (Reflect.get(of, name) === value) continue;
    Object.defineProperty(of, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}
