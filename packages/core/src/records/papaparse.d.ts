/** The little of Papa Parse that is used here; its published types ask for a browser and for Node. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
    readonly code: string
    readonly row?: number
  }
  interface Papa {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly skipEmptyLines: false },
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly ParseError[] }
    unparse(rows: readonly (readonly string[])[], options: { readonly escapeFormulae: RegExp; readonly newline: '\r\n' }): string
  }
  const papa: Papa
  export default papa
}
