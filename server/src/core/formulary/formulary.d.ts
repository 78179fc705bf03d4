/** The tables of the built-in formulary (a `PackedFormulary`), compiled from server/formulary by tools/compile-formulary.mjs. */
declare module 'readout:formulary' {
  const formulary: unknown;
  export default formulary;
}
