import type { ReactNode } from "react";
import type { Credit } from "@/components/shell/page-footer";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** The frame of a page that needs no script: plain links alone, so that nothing is fetched that nobody asked for. */
export function PlainFrame({
  language,
  credits,
  children,
}: {
  language: Language;
  credits: readonly Credit[];
  children: ReactNode;
}) {
  const t = translator(language);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-line border-b bg-surface" data-print="no">
        <div className="mx-auto flex h-14 max-w-page items-center gap-4 px-4 sm:px-8">
          <a
            href="/"
            className="touch-target flex shrink-0 items-center whitespace-nowrap font-[650] tracking-tight"
          >
            {t("shell.name")}
          </a>
          <p className="truncate border-line border-l pl-4 text-ink-soft text-small">{t("shell.tagline")}</p>
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-page px-4 pt-6 pb-16 outline-none sm:px-8 sm:pt-10">
        {children}
      </main>
      <footer className="mt-auto border-line border-t bg-sunken text-small">
        <div className="mx-auto max-w-page px-4 py-8 sm:px-8">
          <p className="max-w-read">{t("shell.footer.creed")}</p>
          <p className="mt-2">
            <a href="/method" className="prose-link">
              {t("shell.footer.method")}
            </a>
          </p>
          <p className="mt-4 text-ink-soft">
            {t("shell.footer.credits")}{" "}
            {credits.map((one, index) => (
              <span key={one.key}>
                {index > 0 && ", "}
                <a href={one.creditUrl} className="prose-link">
                  {one.credit}
                </a>{" "}
                ({one.licence})
              </span>
            ))}
          </p>
          <p className="mt-2 text-ink-soft">{t("map.disputed")}</p>
        </div>
      </footer>
    </div>
  );
}
