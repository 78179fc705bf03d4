/** The built-in formulary (a `Formulary`), compiled from server/formulary by tools/compile-formulary.mjs. */
declare module 'readout:formulary' {
  const formulary: unknown;
  export default formulary;
}
