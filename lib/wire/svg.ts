/** What XML 1.0 has no way to write, not even as a reference: control characters and halves of letters. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in XML, between tags or quotes: nothing in it is read as markup. */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, "").replace(/[&<>"']/g, (letter) => REFERENCES[letter] ?? "");

export type SvgAttributes = Record<string, string | number | null>;

/** An element of a drawing. Attributes that are null are left out; numbers have at most two decimals. `children` is markup. */
export function svgElement(name: string, attributes: SvgAttributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? "" : ` ${key}="${typeof value === "number" ? roundNumber(value) : escapeXml(value)}"`,
  );
  const open = `<${name}${written.join("")}`;
  const inner = children.join("");
  return inner === "" ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** A length as it is written: two decimals at most. */
export const roundNumber = (value: number): number => Math.round(value * 100) / 100;
