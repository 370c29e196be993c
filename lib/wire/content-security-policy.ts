/** What the policy of a page depends on. */
export interface PolicyInput {
  /** The one-time word that lets a script run; null for what is no page (data, files, workers). */
  nonce: string | null;
  /** Addresses of the operator's own map style and tiles; a path of this site or an address elsewhere. */
  mapAddresses: readonly string[];
  /** True where the development server evaluates code and talks over a socket. */
  development: boolean;
}

/** The Content-Security-Policy of a file that somebody uploaded: it may show, and do nothing. */
export const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Addresses of uploaded files. */
const FILES = /^\/api\/v1\/evidence\/[^/]+\/file\/?$/;

/** True for an address whose answer has the policy of a file. */
export const isFileAddress = (path: string): boolean => FILES.test(path);

/** The Content-Security-Policy of a response: nothing but this site and the operator's map, no inline script without the nonce. */
export function contentSecurityPolicy({ nonce, mapAddresses, development }: PolicyInput): string {
  const origins = [
    ...new Set(mapAddresses.filter((one) => URL.canParse(one)).map((one) => new URL(one).origin)),
  ];
  const script = nonce ? [`'nonce-${nonce}'`, "'strict-dynamic'"] : [];
  // The development server puts its styles into the page without a nonce.
  const style = development || !nonce ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`];
  const directives: [string, ...string[]][] = [
    ["default-src", "'self'"],
    ["script-src", "'self'", ...script, ...(development ? ["'unsafe-eval'"] : [])],
    ["style-src", "'self'", ...style],
    // Positions of sliders and popovers are style attributes in the served page.
    ["style-src-attr", "'unsafe-inline'"],
    ["img-src", "'self'", "data:", "blob:", ...origins],
    ["font-src", "'self'", "data:", ...origins],
    ["connect-src", "'self'", ...origins, ...(development ? ["ws:"] : [])],
    ["worker-src", "'self'", "blob:"],
    ["object-src", "'none'"],
    ["base-uri", "'self'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
  ];
  return directives.map((parts) => parts.join(" ")).join("; ");
}
