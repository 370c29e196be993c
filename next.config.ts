import type { NextConfig } from "next";

// The Content-Security-Policy and who may frame a page differ by page and request: proxy.ts sends those.
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // The development server answers to its number as to its name.
  allowedDevOrigins: ["127.0.0.1"],
  reactStrictMode: true,
  // `npm run check` checks the types of everything; a first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Loaded from node_modules at run time: both choose files by the platform they find themselves on.
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "@resvg/resvg-js",
    "fontkit",
    // models and word lists of some megabytes, for the server only
    "wink-nlp",
    "wink-eng-lite-web-model",
    "tinyld",
    "chrono-node",
  ],
  // Tags that describe a page stand in its head for everybody: previews of links read nothing else, and no script moves them.
  htmlLimitedBots: /.*/,
  // A link with an ending gives what the snapshot pins in that form.
  rewrites: async () => [
    { source: "/s/:id.:form(json|geojson|csv)", destination: "/api/v1/snapshots/:id/content/:form" },
  ],
  // A file to import has up to 20 MB (MAX_IMPORT_BYTES), and proxy.ts would cut it off at 10. Longer ones are refused by us.
  experimental: { proxyClientMaxBodySize: "24mb" },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
