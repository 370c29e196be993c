import { Notice } from "@/components/shell/notice";
import type { Translate } from "@/lib/wire/messages/translate";

/** In place of a page that the reader's role does not allow: one for administrators, or one of the desk. */
export function Denied({ t, page = "account" }: { t: Translate; page?: "account" | "review" }) {
  return (
    <Notice headingLevel={1} title={t(`${page}.denied.title`)}>
      <p>{t(`${page}.denied.body`)}</p>
    </Notice>
  );
}
