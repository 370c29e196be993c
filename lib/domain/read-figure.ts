/** Blanks that stand between thousands: the plain one, the unbreakable one, the thin ones. */
const BLANK = "[ \\u00a0\\u2009\\u202f]";
const GROUPED = new RegExp(`^-?[1-9]\\d{0,2}(?:(?:,\\d{3})+(?:\\.\\d+)?|(?:${BLANK}\\d{3})+(?:[.,]\\d+)?)$`);
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A figure as editors write it: "12.5" and "12,5", "1,000" and "1 000,5". A comma before exactly three digits parts
 * thousands, as in the reports one enters from; a comma before any other number of digits, or after a nought, is a
 * decimal sign. Null where it is no figure.
 */
export function readFigure(text: string): number | null {
  const typed = text.trim();
  if (GROUPED.test(typed)) {
    const hasBlanks = new RegExp(BLANK).test(typed);
    return Number(
      (hasBlanks ? typed : typed.replaceAll(",", "")).replace(new RegExp(BLANK, "g"), "").replace(",", "."),
    );
  }
  return PLAIN.test(typed) ? Number(typed.replace(",", ".")) : null;
}
