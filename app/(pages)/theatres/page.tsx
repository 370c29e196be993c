import type { Metadata } from "next";
import Link from "next/link";
import { readPageSettings } from "@/app/page-settings";
import { readIdentity } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { pickName } from "@/lib/domain/names";
import { mayDo } from "@/lib/domain/role";
import { database } from "@/lib/service/database";
import { listTheatres } from "@/lib/service/list-theatres";
import { defaultView, serializeView } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.theatres.title") };
}

/** Every theatre, with the way to its map; for administrators also to its form. */
export default async function TheatresPage() {
  const [{ t, language }, identity, theatres] = await Promise.all([
    readPageSettings(),
    readIdentity(),
    listTheatres(database()),
  ]);
  const items = theatres.ok ? theatres.value.items : [];
  const mayKeep = identity !== null && mayDo(identity.actor.role, "keepTheatre");
  return (
    <>
      <PageHead title={t("admin.theatres.title")} lead={t("admin.theatres.lead")} />
      {items.length === 0 && <p className="text-ink-soft">{t("admin.theatres.none")}</p>}
      <ul className="max-w-3xl border-line border-t">
        {items.map(({ id, slug, names, startsOn, parties }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b py-4">
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="font-semibold text-lead">{pickName(names, language)}</h2>
              <p className="text-ink-soft text-small">
                {parties.map((party) => pickName(party.names, language)).join(", ")},{" "}
                {t("admin.theatres.since", { date: dayInWords(startsOn, language) })}
              </p>
            </div>
            <Link
              href={`/${serializeView({ ...defaultView, theatre: slug })}`}
              className="touch-target prose-link inline-flex items-center font-semibold"
            >
              {t("admin.theatres.map")}
            </Link>
            {mayKeep && (
              <Link
                href={`/editor/theatres/${slug}`}
                className="touch-target prose-link inline-flex items-center"
              >
                {t("admin.edit")}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p className="mt-6">
          <Link href="/editor/theatres/new" className="touch-target prose-link inline-flex items-center">
            {t("admin.theatre.new")}
          </Link>
        </p>
      )}
    </>
  );
}
