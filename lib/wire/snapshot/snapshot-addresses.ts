/** Where a snapshot is: the site's origin without a slash at its end, and the id in its link. */
export interface SnapshotPlace {
  origin: string;
  id: string;
}

/** The addresses that travel with a snapshot, absolute. */
export function snapshotAddresses({ origin, id }: SnapshotPlace) {
  const page = `${origin}/s/${encodeURIComponent(id)}`;
  const oembed = (format: "json" | "xml") =>
    `${origin}/api/oembed?${new URLSearchParams({ url: page, format })}`;
  return {
    page,
    image: `${page}/image.png`,
    embed: `${origin}/embed/${encodeURIComponent(id)}`,
    oembedJson: oembed("json"),
    oembedXml: oembed("xml"),
  };
}

/** The id in the address of a snapshot's page or embed on this site, whatever follows it; null for any other address. */
export function readSnapshotAddress(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // A site that came to be served by https is still named by links that begin with http.
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const id = /^\/(?:s|embed)\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch {
    return null; // a lone per cent sign
  }
}
