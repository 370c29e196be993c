import { daySchema } from "@/lib/domain/day";
import { webAddressSchema } from "@/lib/domain/identity";

/** What a dropped file says of a report. */
export interface ReadReport {
  text: string;
  publishedOn: string | null;
  url: string | null;
}

/** Larger files are no reports. */
const MOST_BYTES = 10_000_000;

/** Text as spans count in it: one kind of line end, no mark at its beginning, no control characters. */
export const plainText = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ");

const tidy = (text: string): string =>
  plainText(text)
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The text in the encoding that its first bytes tell, else UTF-8; null where it is neither. */
function decode(bytes: ArrayBuffer, label = "utf-8"): string | null {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : label;
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A page as the browser parses it: nothing in it is run or fetched, since it is shown nowhere. */
const parsePage = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** A page in the encoding that it names itself, where it is not UTF-8. */
function decodePage(bytes: ArrayBuffer): string | null {
  const text = decode(bytes);
  if (text !== null) return text;
  const page = parsePage(new TextDecoder("latin1").decode(bytes));
  const told =
    page.querySelector("meta[charset]")?.getAttribute("charset") ??
    /charset=([\w-]+)/i.exec(
      page.querySelector("meta[http-equiv='content-type' i]")?.getAttribute("content") ?? "",
    )?.[1];
  return told ? decode(bytes, told) : null;
}

/** The words of a page: of its article where it has one, without links, pictures and what only leads elsewhere. */
async function readHtml(html: string): Promise<ReadReport> {
  const { convert } = await import("html-to-text");
  const page = parsePage(html);
  const meta = (selector: string, attribute: string) => page.querySelector(selector)?.getAttribute(attribute);
  const published =
    meta("meta[property='article:published_time']", "content") ?? meta("time[datetime]", "datetime") ?? "";
  const address = meta("link[rel='canonical']", "href") ?? meta("meta[property='og:url']", "content") ?? null;
  const skipped = [
    "img",
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
  ];
  const text = convert(html, {
    wordwrap: false,
    baseElements: { selectors: ["article", "main", "body"], returnDomByDefault: true, orderBy: "selectors" },
    limits: { maxBaseElements: 1, maxInputLength: MOST_BYTES },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      ...["h1", "h2", "h3", "h4", "h5", "h6", "table"].map((selector) => ({
        selector,
        ...(selector === "table" ? { format: "block" } : { options: { uppercase: false } }),
      })),
      ...skipped.map((selector) => ({ selector, format: "skip" })),
    ],
  });
  return {
    text: tidy(text),
    publishedOn: daySchema.safeParse(published.slice(0, 10)).data ?? null,
    url: webAddressSchema.safeParse(address).data ?? null,
  };
}

/** The words of a mail: its plain part where it has one, and the day it was sent. */
async function readMail(bytes: ArrayBuffer): Promise<ReadReport> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes);
  const sent = mail.date?.slice(0, 10) ?? "";
  const publishedOn = daySchema.safeParse(sent).data ?? null;
  if (mail.text?.trim()) return { text: tidy(mail.text), publishedOn, url: null };
  const read = mail.html ? await readHtml(mail.html) : { text: "", publishedOn: null, url: null };
  return { ...read, publishedOn: read.publishedOn ?? publishedOn };
}

/**
 * Reads a report from a text file, a web page or a mail, in the browser: nothing of it is run, fetched or sent. Gives null
 * where it is none of these, or in an encoding that it does not tell.
 */
export async function readReportFile(file: File): Promise<ReadReport | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = await file.arrayBuffer();
  const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (ending === "eml" || file.type === "message/rfc822") return readMail(bytes);
  if (ending === "html" || ending === "htm" || file.type === "text/html") {
    const html = decodePage(bytes);
    return html === null ? null : readHtml(html);
  }
  if (ending !== "txt" && ending !== "text" && !file.type.startsWith("text/plain")) return null;
  const text = decode(bytes);
  return text === null ? null : { text: tidy(text), publishedOn: null, url: null };
}
