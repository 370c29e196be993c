const PARTS: Record<string, string> = {
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  yyyy: "(?<year>\\d{4})",
  yy: "(?<year>\\d{2})",
};

const compile = (pattern: string) =>
  new RegExp(
    `^${pattern.replace(/dd?|MM?|yyyy|yy|[^A-Za-z]/g, (part) => PARTS[part] ?? `\\${part}`.replace(/\\(\w|\s)/, "$1"))}$`,
  );

/** Ways to write a day that mean one day everywhere; a time of midnight is what spreadsheets add to a day. */
const USUAL = ["d.M.yyyy", "yyyy/M/d", "yyyy.M.d"].map(compile);
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?(Z|\+00:?00)?$/;

function rewrite(text: string, form: RegExp): string | null {
  const { day, month, year } = form.exec(text)?.groups ?? {};
  if (!day || !month || !year) return null;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/**
 * A reader of dates written as the pattern says (`dd.MM.yyyy`), as a day of the calendar everywhere (`9.3.2025`), or in
 * EDTF. Gives EDTF; what it cannot read stays as it is, for the schema to complain of.
 */
export function importDateReader(pattern: string | undefined): (text: string) => string {
  const forms = pattern === undefined ? USUAL : [compile(pattern), ...USUAL];
  return (text) => {
    for (const form of forms) {
      const day = rewrite(text, form);
      if (day !== null) return day;
    }
    return MIDNIGHT.exec(text)?.[1] ?? text;
  };
}
