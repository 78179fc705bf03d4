/** The index of the built-in formulas (a `PackedIndex`), made by tools/compile-formulary.mjs. */
declare module 'readout:patterns' {
  const patterns: unknown;
  export default patterns;
}
