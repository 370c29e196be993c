import XMLBuilder from "fast-xml-builder";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { xmlText } from "@/lib/wire/xml-text";
import { PREVIEW_SIZE } from "./picture-size";
import { type SnapshotPlace, snapshotAddresses } from "./snapshot-addresses";
import type { SnapshotContent } from "./snapshot-content";
import { titleOfSnapshot } from "./title-of-snapshot";

/** An embedded snapshot where the page that embeds it sets no limit, in pixels. */
const USUAL_SIZE = { width: 720, height: 540 };

/** An answer of oEmbed 1.0 of the type `rich`: https://oembed.com/#section2.3. */
export interface OEmbed {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

const CACHE_SECONDS = 86_400;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * How another site shows a snapshot: a frame around `/embed/<id>`, no larger than the limits (pixels; null is none). The
 * preview's picture is told of only where it keeps to the limits too, as the specification asks.
 */
export function oembedOf(
  content: SnapshotContent,
  place: SnapshotPlace,
  limits: { maxWidth: number | null; maxHeight: number | null },
  language: Language = content.lang,
): OEmbed {
  const t = translator(language);
  const addresses = snapshotAddresses(place);
  const title = titleOfSnapshot(content);
  const width = Math.min(USUAL_SIZE.width, limits.maxWidth ?? Number.POSITIVE_INFINITY);
  const height = Math.min(USUAL_SIZE.height, limits.maxHeight ?? Number.POSITIVE_INFINITY);
  const attributes = {
    src: addresses.embed,
    width: String(width),
    height: String(height),
    title: t("snapshot.embed.title", { title }),
    loading: "lazy",
    style: "border:0;max-width:100%",
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  const hasRoom =
    PREVIEW_SIZE.width <= (limits.maxWidth ?? PREVIEW_SIZE.width) &&
    PREVIEW_SIZE.height <= (limits.maxHeight ?? PREVIEW_SIZE.height);
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: t("shell.name"),
    provider_url: `${place.origin}/`,
    cache_age: CACHE_SECONDS,
    html: `<iframe ${written.join(" ")} allowfullscreen></iframe>`,
    width,
    height,
    ...(hasRoom && {
      thumbnail_url: addresses.image,
      thumbnail_width: PREVIEW_SIZE.width,
      thumbnail_height: PREVIEW_SIZE.height,
    }),
  };
}

/** The same as the XML of oEmbed: https://oembed.com/#section2.3.2. */
export function oembedXml(embed: OEmbed): string {
  const fields = Object.entries(embed).map(([name, value]) => [name, xmlText(String(value))]);
  const body = new XMLBuilder({ format: true }).build({ oembed: Object.fromEntries(fields) });
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${body}`;
}
