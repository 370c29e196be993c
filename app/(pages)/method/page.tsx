import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readPageSettings } from "@/app/page-settings";
import { CreditList } from "@/components/method/credit-list";
import { RuleList } from "@/components/method/rule-list";
import { Chapter } from "@/components/shell/chapter";
import { CATCHMENT_RADIUS_KM, POLICY_NUMBER, STALE_AFTER_DAYS } from "@/lib/domain/policy";
import { database } from "@/lib/service/database";
import { readCredits } from "@/lib/service/read-credits";
import { readTheatre } from "@/lib/service/read-theatre";
import { dayInWords } from "@/lib/wire/words-of-dates";

/** The chapters that are prose alone, in order; "rules", "areas", "map" and "credits" bring more. */
const CHAPTERS = [
  "statements",
  "rules",
  "day",
  "turn",
  "word",
  "viewpoint",
  "time",
  "regions",
  "areas",
  "map",
  "credits",
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("method.title"), description: t("method.lead", { policy: POLICY_NUMBER }) };
}

export default async function MethodPage() {
  const [{ language, t }, theatre, credits] = await Promise.all([
    readPageSettings(),
    readTheatre(database(), null),
    readCredits(),
  ]);
  const parties = theatre.ok ? theatre.value.parties : [];
  const firstDay = theatre.ok ? dayInWords(theatre.value.startsOn, language) : "";
  const bodies: Record<(typeof CHAPTERS)[number], ReactNode> = {
    statements: (
      <>
        <p>{t("method.statements.body")}</p>
        <p>{t("method.statements.answers")}</p>
      </>
    ),
    rules: (
      <>
        <p>{t("method.rules.lead")}</p>
        <RuleList parties={parties} language={language} />
        <p>{t("method.rules.stale", { days: STALE_AFTER_DAYS })}</p>
        <p>{t("method.rules.refuted")}</p>
      </>
    ),
    day: <p>{t("method.day.body")}</p>,
    turn: <p>{t("method.turn.body")}</p>,
    word: <p>{t("method.word.body")}</p>,
    viewpoint: <p>{t("method.viewpoint.body")}</p>,
    time: <p>{t("method.time.body")}</p>,
    regions: <p>{t("method.regions.body")}</p>,
    areas: (
      <>
        <p>{t("method.areas.body", { radius: CATCHMENT_RADIUS_KM })}</p>
        <p>{t("method.areas.unmapped")}</p>
      </>
    ),
    map: <p>{t("method.map.body", { day: firstDay })}</p>,
    credits: <CreditList credits={credits} language={language} />,
  };
  return (
    <>
      <h1 className="max-w-read font-semibold text-display tracking-tight">{t("method.title")}</h1>
      <p className="mt-3 max-w-read text-ink-soft text-lead">{t("method.lead", { policy: POLICY_NUMBER })}</p>
      <div className="mt-12 grid gap-x-16 gap-y-10 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <nav
          aria-label={t("method.contents")}
          className="self-start max-lg:hidden lg:sticky lg:top-24"
          data-print="no"
        >
          <p className="mb-2 text-ink-soft text-small">{t("method.contents")}</p>
          <ul className="text-small">
            {CHAPTERS.map((chapter) => (
              <li key={chapter}>
                <a
                  href={`#${chapter}`}
                  className="touch-target flex items-center border-line border-l-2 pl-3 hover:border-accent hover:underline"
                >
                  {t(`method.${chapter}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {CHAPTERS.map((chapter) => (
            <Chapter key={chapter} id={chapter} title={t(`method.${chapter}.title`)}>
              {bodies[chapter]}
            </Chapter>
          ))}
        </div>
      </div>
    </>
  );
}
