/**
 * The address that people reach this site by, without a slash at its end: PUBLIC_URL, or else what the request itself was
 * sent to.
 */
export function siteAddress(headers: Pick<Headers, "get">): string {
  const { PUBLIC_URL } = process.env;
  if (PUBLIC_URL) return PUBLIC_URL.replace(/\/+$/, "");
  return `http://${headers.get("host") ?? "localhost"}`;
}
