import Link from "next/link";
import type { Language } from "@/lib/domain/names";
import type { RegionView } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { claimSentence } from "@/lib/wire/sentence";

/** What was said about a region that has no place on the map: listed, never dropped. */
export function UnplacedClaims({ region, language }: { region: RegionView; language: Language }) {
  const t = translator(language);
  return (
    <section aria-labelledby="unplaced" className="mt-14">
      <h2 id="unplaced" className="font-semibold text-title">
        {t("desk.unplaced.title")}
      </h2>
      <p className="mt-2 max-w-read text-ink-soft">
        {t(region.withoutPlace.length > 0 ? "desk.unplaced.lead" : "desk.unplaced.none")}
      </p>
      <ul className="mt-3 max-w-read space-y-3">
        {region.withoutPlace.map((claim) => (
          <li key={claim.id} className="border-line border-l-2 pl-3">
            <Link
              href={`/statements/${claim.statementId}#${claim.id}`}
              prefetch={false}
              className="prose-link"
            >
              {claimSentence(claim, region.parties, language)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
