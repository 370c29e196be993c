/** The library ships no types; only what is used here is declared. */
declare module "@citation-js/core" {
  interface CslDate {
    "date-parts": [number[]];
  }
  /** One item as CSL-JSON has it: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables. */
  export interface CslItem {
    id: string;
    type: string;
    title: string;
    author: { literal: string }[];
    issued: CslDate;
    accessed?: CslDate;
    URL: string;
    genre?: string;
    version?: string;
    note?: string;
    language?: string;
  }
  type RisValue = string | number;
  export const plugins: {
    config: { get(name: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } };
    input: { chain(text: string, options: { generateGraph: boolean; forceType: string }): CslItem[] };
    output: {
      format(
        name: "ris",
        items: CslItem[],
        options: { format: "object" },
      ): Record<string, RisValue | RisValue[]>[];
      format(name: string, items: CslItem[], options?: Record<string, string>): string;
    };
  };
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
declare module "@citation-js/plugin-csl" {}
