import { type NextRequest, NextResponse } from "next/server";
import { languageSchema } from "@/lib/domain/names";
import { chooseLanguage } from "@/lib/wire/choose-language";
import { contentSecurityPolicy, FILE_POLICY, isFileAddress } from "@/lib/wire/content-security-policy";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Runs before every response, files and data included: sends the security headers, gives each page its nonce, and
 * tells the pages which language was chosen (header `x-language`), since a layout cannot see the query.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const isPage = !/^\/(api|_next)\//.test(pathname);
  const nonce = isPage ? btoa(crypto.randomUUID()) : null;
  const policy = isFileAddress(pathname)
    ? FILE_POLICY
    : contentSecurityPolicy({
        nonce,
        mapAddresses: [process.env.MAP_STYLE_URL ?? "", process.env.MAP_PMTILES_URL ?? ""],
        development: process.env.NODE_ENV === "development",
      });

  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // where Next finds the nonce for its own scripts
  headers.set("x-nonce", nonce ?? "");
  headers.set(
    "x-language",
    chooseLanguage({
      query: searchParams.get("lang"),
      cookie: request.cookies.get("lang")?.value ?? null,
      acceptLanguage: request.headers.get("accept-language"),
    }),
  );
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");

  // A language chosen in the address stays for the pages that follow.
  const wish = languageSchema.safeParse(searchParams.get("lang"));
  if (isPage && wish.success) {
    response.cookies.set("lang", wish.data, { maxAge: YEAR_SECONDS, sameSite: "lax", path: "/" });
  }
  return response;
}
