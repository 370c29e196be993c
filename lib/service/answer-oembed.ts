import { fail } from "@/lib/domain/outcome";
import { jsonAnswer, outcomeAnswer } from "@/lib/wire/http-answer";
import { querySchemas, readQuery } from "@/lib/wire/read-query";
import { oembedOf, oembedXml } from "@/lib/wire/snapshot/oembed";
import { readSnapshotAddress } from "@/lib/wire/snapshot/snapshot-addresses";
import { answerSafely } from "./answer-safely";
import { readSnapshot } from "./read-snapshot";
import { siteAddress } from "./site-address";

/** Pages of other sites may ask as well as their servers; a snapshot that is revoked is gone from caches within the hour. */
const HEADERS = { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" };

/**
 * Answers a consumer of oEmbed 1.0 (https://oembed.com): how to show the snapshot whose address it names. Addresses of other
 * pages and sites are not found; a form that is neither JSON nor XML is not implemented (501), as the specification says.
 * Security: public.
 */
export function answerOEmbed(request: Request): Promise<Response> {
  return answerSafely(request, async (db) => {
    const query = readQuery(querySchemas.oembed, new URL(request.url).searchParams);
    if (!query.ok) return outcomeAnswer(query, HEADERS);
    const { url, format, maxwidth: maxWidth, maxheight: maxHeight } = query.value;
    if (format !== "json" && format !== "xml")
      return jsonAnswer({ error: { code: "notImplemented", message: "Use json or xml." } }, 501);
    const origin = siteAddress(request.headers);
    const id = readSnapshotAddress(url, origin);
    if (id === null) return outcomeAnswer(fail("notFound", "This is no address of a snapshot on this site."));
    const found = await readSnapshot(db, id);
    if (!found.ok) return outcomeAnswer(found);
    const embed = oembedOf(found.value.content, { origin, id: found.value.id }, { maxWidth, maxHeight });
    if (format === "json") return jsonAnswer(embed, 200, HEADERS);
    return new Response(oembedXml(embed), {
      headers: { ...HEADERS, "Content-Type": "text/xml; charset=utf-8" },
    });
  });
}
