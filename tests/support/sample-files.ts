/** A picture of one pixel. */
export const onePixelPng = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** Another one: its bytes differ, as those of every picture do. */
export const otherPng = (mark: string): Uint8Array => Uint8Array.from([...onePixelPng, ...Buffer.from(mark)]);

/** The least that is a PDF. */
export const smallPdf = Uint8Array.from(
  Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
);
