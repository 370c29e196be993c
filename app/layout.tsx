import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readPageSettings } from "@/app/page-settings";
import "@/app/globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return {
    title: { default: t("shell.name"), template: `%s · ${t("shell.name")}` },
    description: t("shell.tagline"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f4ef" },
    { media: "(prefers-color-scheme: dark)", color: "#13181a" },
  ],
};

/** The document around every page. What a reader's pages need of script is around those: a frozen view needs none. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, theme, t, nonce } = await readPageSettings();
  return (
    <html lang={language} data-theme={theme}>
      <head>
        {/* Where react-aria finds the nonce for the style elements it adds. */}
        <meta property="csp-nonce" nonce={nonce} content={nonce} />
      </head>
      <body className="min-h-dvh bg-paper text-ink">
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-20 not-focus:opacity-0 rounded-small bg-accent px-4 py-3 text-accent-ink focus:translate-y-0"
        >
          {t("shell.skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
