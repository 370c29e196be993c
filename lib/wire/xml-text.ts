/** Text without the characters that no XML 1.0 document may hold, not even escaped (https://www.w3.org/TR/xml/#charsets): they become blanks. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, " ");
