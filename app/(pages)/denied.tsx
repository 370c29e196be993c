import { Notice } from "@/components/shell/notice";
import type { Translate } from "@/lib/wire/messages/translate";

/** In place of a page that the reader's role does not allow. */
export function Denied({ t }: { t: Translate }) {
  return (
    <Notice headingLevel={1} title={t("account.denied.title")}>
      <p>{t("account.denied.body")}</p>
    </Notice>
  );
}
