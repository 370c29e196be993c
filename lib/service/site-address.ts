/**
 * The address that people reach this site by, without a slash at its end, for links that leave it: that of PUBLIC_URL, or
 * where that is not set what the request itself was sent to.
 */
export function siteAddress(headers: Pick<Headers, "get">): string {
  const { PUBLIC_URL } = process.env;
  const named = PUBLIC_URL ?? "";
  if (URL.canParse(named)) return new URL(named).origin;
  const asked = `http://${headers.get("host") ?? "localhost"}`;
  return URL.canParse(asked) ? new URL(asked).origin : "http://localhost";
}
