import Link from "next/link";
import { Notice } from "@/components/shell/notice";
import type { Translate } from "@/lib/wire/messages/translate";

/** In place of the form of a one-time link that does not work (any more). */
export function SpentLink({ t }: { t: Translate }) {
  return (
    <Notice headingLevel={1} title={t("account.link.spent.title")}>
      <p>{t("account.link.spent.body")}</p>
      <p>{t("account.link.spent.do")}</p>
      <p>
        <Link href="/sign-in" className="touch-target prose-link inline-flex items-center font-semibold">
          {t("account.signIn")}
        </Link>
      </p>
    </Notice>
  );
}
