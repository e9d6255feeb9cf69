/**
 * pdf.js's build for Node brings its own `Array.prototype.push` where the engine's has a harmless fault (the error for arrays
 * of fixed length, V8 before 12.2). It is several times slower, for pdf.js and for the whole process that uses it.
 * This module is imported before pdf.js and keeps the engine's own.
 */
const native = Array.prototype.push;

/** Puts the engine's `push` back; to be called whenever a part of pdf.js has been loaded. */
export function restoreNativePush(): void {
  if (Array.prototype.push === native) return;
  Object.defineProperty(Array.prototype, "push", {
    value: native,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
