import { type CslItem, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { Day } from "@/lib/domain/day";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { SnapshotContent } from "./snapshot-content";
import { onOneLine, titleOfSnapshot } from "./title-of-snapshot";

/** Where a snapshot is and when it came about; what a citation says beside its content. */
export interface CitedAs {
  id: string;
  /** Absolute. */
  url: string;
  /** Of the canonical content, as hexadecimal sha256. */
  digest: string;
  frozenOn: Day;
  accessedOn: Day;
  /** The atlas by name, or the host of an installation with a name of its own. */
  author: string;
}

/** A snapshot as others cite it, ready to copy. */
export interface Citation {
  /** Seventh edition, as plain text. */
  apa: string;
  bibtex: string;
  ris: string;
  cslJson: string;
}

// Its other way is to drop every letter beyond ASCII: a title in Ukrainian would be empty.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true });

const datePartsOf = (day: Day, parts = 3): CslItem["issued"] => ({
  "date-parts": [day.split("-").slice(0, parts).map(Number)],
});

/**
 * Citations of a snapshot. Its date of publication is the day it was frozen: what it shows has not changed since, so that
 * by the style of the APA (Publication Manual, 7th edition, 9.16) no date of retrieval belongs into it.
 */
export function citeSnapshot(content: SnapshotContent, cited: CitedAs): Citation {
  const { id, url, digest, frozenOn, accessedOn, author } = cited;
  const title = titleOfSnapshot(content);
  const note = `Snapshot ${id}, policy ${content.policy}, known as of ${content.knownAsOf}, sha256 ${digest}`;
  const item: CslItem = {
    id: `claimatlas${id}`,
    type: "webpage",
    genre: "Map",
    title,
    author: [{ literal: onOneLine(author) }],
    issued: datePartsOf(frozenOn),
    accessed: datePartsOf(accessedOn),
    URL: url,
    version: digest,
    note,
    language: content.lang,
  };
  // Neither of these two forms has a field of its own for the day of access that programs agree on.
  const { accessed: _, ...kept } = { ...item, note: `${note}, accessed ${accessedOn}` };
  // BibTeX has fields for year and month only.
  const latex = {
    ...kept,
    title: escapeLatex(title),
    author: [{ literal: escapeLatex(onOneLine(author)) }],
    note: escapeLatex(`${kept.note}, frozen ${frozenOn}`),
    issued: datePartsOf(frozenOn, 2),
  };
  return {
    apa: citeAsApa(item, frozenOn),
    bibtex: plugins.output.format("bibtex", [latex]).trim(),
    ris: writeRis(kept),
    cslJson: JSON.stringify([item], null, 2),
  };
}

/**
 * A web page by a group author: "Author. (Year, Month day). Title [Description]. URL" (Publication Manual of the APA, 7th
 * edition, 10.16 and 9.21). Written here, since the only processor of styles there is asks by its licence (CPAL or AGPL) for
 * more than this program may promise; the tests hold the two equal.
 */
function citeAsApa({ author, title, genre, URL: url }: CslItem, frozenOn: Day): string {
  const [day = "", month = "", year = ""] = dayInWords(frozenOn, "en").split(" ");
  const names = author.map(({ literal }) => literal).join(", ");
  return `${names.replace(/\.$/, "")}. (${year}, ${month} ${day}). ${title} [${genre}]. ${url}`;
}

/**
 * RIS, a line for each field, however long: the library maps the fields, but would break lines in the middle of a word, where
 * what follows can be read as a field of its own.
 */
function writeRis(item: CslItem): string {
  const [{ TY = "ELEC", ...fields } = {}] = plugins.output.format("ris", [item], { format: "object" });
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${one}`),
  );
  return [`TY  - ${TY}`, ...lines, "ER  - ", ""].join("\r\n");
}

/** Signs that LaTeX, or the library on its way there, would read as something else. */
const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\textdollar{}",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

/** Text for a field of BibTeX: braces stay balanced, signs that would join (two hyphens, two quotes) stay apart. */
function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}$&%#_^~<>]/g, (sign) => LATEX[sign] ?? sign)
    .replace(/([-`'])(?=\1)|([?!])(?=`)/g, "$&{}");
}
