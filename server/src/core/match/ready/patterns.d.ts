/** Index of the built-in formulas (each part of a `PackedIndex` by a function), made by tools/compile-formulary.mjs. */
declare module 'readout:patterns' {
  const patterns: { readonly index: () => unknown };
  export default patterns;
}
