/** The library ships no types; only what is used here is declared. */
declare module "edtf" {
  /** Reads EDTF into a syntax tree; throws on text that is no EDTF. */
  export function parse(text: string): unknown;
}
