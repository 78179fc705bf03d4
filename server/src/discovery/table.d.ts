/** The table of general English, as text. */
declare module 'readout:reference' {
  const tables: { readonly generalEnglish: () => string };
  export default tables;
}
