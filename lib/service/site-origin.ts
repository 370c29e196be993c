/**
 * The address of this site without a slash at its end, for links that leave it: PUBLIC_URL, or where that is not set the
 * address by which the request came.
 */
export function siteOrigin(request: Pick<Request, "url" | "headers">): string {
  const { PUBLIC_URL } = process.env;
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const asked = new URL(request.url);
  // The app's server names itself in `url`; the host that the reader typed stands in the header.
  const typed = `${asked.protocol}//${request.headers.get("host") ?? asked.host}`;
  return URL.canParse(typed) ? new URL(typed).origin : asked.origin;
}
