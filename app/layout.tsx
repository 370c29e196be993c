import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readPageSettings } from "@/app/page-settings";
import { readIdentity } from "@/app/read-identity";
import "@/app/globals.css";
import { PageProviders } from "@/components/shell/page-providers";

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

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ language, theme, t, nonce }, identity] = await Promise.all([
    readPageSettings(),
    readIdentity().catch(() => null), // without its database the frame still stands, and the page says what is wrong
  ]);
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
        <PageProviders language={language} theme={theme} reader={identity?.actor ?? null}>
          {children}
        </PageProviders>
      </body>
    </html>
  );
}
