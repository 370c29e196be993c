import { fail, type Outcome, succeed } from "@/lib/domain/outcome";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for the address under which this site is reached: PUBLIC_URL or, where that is not set, this machine's own names. */
export function isOwnOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { PUBLIC_URL } = process.env;
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin === new URL(origin).origin;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && LOOPBACK.test(hostname);
}

/**
 * Refuses a write that a page of another site sends with a reader's cookie. Browsers name the page's origin with every
 * write; what names none is no page of ours.
 */
export function checkOrigin(request: Pick<Request, "headers">): Outcome<true> {
  const origin = request.headers.get("origin");
  if (origin !== null && isOwnOrigin(origin)) return succeed(true);
  return fail(
    "forbidden",
    process.env.PUBLIC_URL
      ? "This was sent from a page of another site."
      : "This was sent from a page of another site. Where this atlas is reached under a name of its own, PUBLIC_URL has to say so.",
  );
}
