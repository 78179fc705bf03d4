/** The reference table, as text: bundlers read .txt files so. */
declare module '*/general-english.txt' {
  const table: string;
  export default table;
}
