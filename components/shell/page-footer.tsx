import Link from "next/link";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** Whose data the pages show. */
export interface Credit {
  key: string;
  credit: string;
  creditUrl: string;
  licence: string;
}

/** The foot of every page but the map: what this is, how it works, whose data it uses. */
export function PageFooter({ language, credits }: { language: Language; credits: readonly Credit[] }) {
  const t = translator(language);
  return (
    <footer className="mt-auto border-line border-t bg-sunken" data-print="no">
      <div className="mx-auto grid max-w-page gap-x-12 gap-y-6 px-4 py-10 text-small sm:px-8 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="max-w-read">
          <p>{t("shell.footer.creed")}</p>
          <p className="mt-2">
            <Link href="/method" className="prose-link">
              {t("shell.footer.method")}
            </Link>
          </p>
        </div>
        <div>
          <p className="text-ink-soft">{t("shell.footer.credits")}</p>
          <ul className="mt-1 space-y-1">
            {credits.map((one) => (
              <li key={one.key}>
                <a href={one.creditUrl} className="prose-link">
                  {one.credit}
                </a>{" "}
                <span className="text-ink-soft">({one.licence})</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}
