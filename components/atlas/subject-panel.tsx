"use client";

import Link from "next/link";
import { Button } from "react-aria-components";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import type { Status } from "@/lib/domain/resolve/status";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { statusSentence } from "@/lib/wire/status-sentence";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { ClaimCard } from "./claim-card";
import { type AtlasIndex, type Subject, statusOn } from "./status-on-day";

interface SubjectPanelProps {
  index: AtlasIndex;
  subject: Subject;
  day: Day;
  onBack: () => void;
}

/** A place or region on one day: its status, why, and everything said of it. */
export function SubjectPanel({ index, subject, day, onBack }: SubjectPanelProps) {
  const { t, language } = useMessages();
  const { record } = subject;
  const { parties } = index.payload.theatre;
  const status = statusOn(index, subject, day);
  const other = language === "en" ? record.names.uk : record.names.en;
  const name = pickName(record.names, language);
  const region = "regionId" in record ? index.regions.get(record.regionId ?? "") : undefined;
  const because = (status?.because ?? []).flatMap((id) => index.claims.get(id) ?? []);
  const rest = record.claimIds
    .filter((id) => !because.some((claim) => claim.id === id))
    .flatMap((id) => index.claims.get(id) ?? [])
    .sort(newestFirst);
  return (
    <div className="pb-8">
      <header className="px-5 pt-1 lg:pt-4">
        <Button
          onPress={onBack}
          className="prose-link touch-target -ml-1 cursor-pointer px-1 text-small max-lg:hidden print:hidden"
        >
          ← {t("map.panel.back")}
        </Button>
        <div className="flex items-start gap-3">
          <h2 className="min-w-0 font-semibold text-title">
            {name}
            {other && other !== name && (
              <span
                className="ml-2 font-normal text-body text-ink-soft"
                lang={language === "en" ? "uk" : "en"}
              >
                {other}
              </span>
            )}
          </h2>
          <Button
            onPress={onBack}
            aria-label={t("map.panel.back")}
            className="touch-target -mt-1.5 -mr-2 ml-auto cursor-pointer rounded-small text-lead lg:hidden print:hidden"
          >
            ×
          </Button>
        </div>
        <p className="truncate text-ink-soft text-small">
          {region && pickName(region.record.names, language)}
          {status && (
            <span className="lg:hidden">
              {region && " · "}
              {statusWords(status, parties, language)}
            </span>
          )}
        </p>
      </header>
      {status && <StatusBlock {...{ index, subject, day, status }} />}
      <Claims title={t("map.subject.because")} {...{ claims: because, parties, day }} />
      <Claims title={t("map.subject.others")} {...{ claims: rest, parties, day }} />
      {because.length + rest.length === 0 && (
        <p className="mt-5 px-5 text-ink-soft">{t("map.subject.noClaims")}</p>
      )}
      {subject.kind === "place" && (
        <p className="mt-6 px-5">
          <Link href={`/places/${record.id}`} className="prose-link" prefetch={false}>
            {t("map.subject.page")}
          </Link>
        </p>
      )}
    </div>
  );
}

/** By the day of speaking, the latest first; then as the payload has them. */
function newestFirst(one: PayloadClaim, other: PayloadClaim): number {
  const [first, second] = [one.saidOnLatest ?? "", other.saidOnLatest ?? ""];
  return first === second ? 0 : first < second ? 1 : -1;
}

function StatusBlock({
  index,
  subject,
  day,
  status,
}: Omit<SubjectPanelProps, "onBack"> & { status: Status }) {
  const { t, language } = useMessages();
  const { payload } = index;
  const { parties } = payload.theatre;
  return (
    <section aria-label={t("map.subject.why")} className="mt-3 border-line border-y bg-paper px-5 py-4">
      <p className="flex items-center gap-2.5 font-semibold text-lead" data-testid="status">
        <SubjectSwatch kind={subject.kind} status={status} parties={parties} />
        {statusWords({ ...status, stale: false }, parties, language)}
      </p>
      <p className="mt-2 max-w-read">
        {statusSentence(
          { name: subject.record.names, date: day, status, claims: payload.claims, parties },
          language,
        )}
      </p>
      {status.stale && (
        <p className="mt-2 text-small">{t("map.subject.stale", { days: STALE_AFTER_DAYS })}</p>
      )}
      {status.status !== "baseline" && (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-small">
          <Fact name={t("map.subject.since")}>{dayInWords(status.since, language)}</Fact>
          <Fact name={t("map.subject.lastSpoken")}>
            {status.lastSpoken ? dayInWords(status.lastSpoken, language) : t("map.subject.never")}
          </Fact>
          <Fact name={t("map.subject.origins")}>{status.origins}</Fact>
          <Fact name={t("map.subject.rule")}>
            <Link href={`/method#rule-${status.rule}`} className="prose-link" prefetch={false}>
              {t("map.subject.rule.value", { rule: status.rule, policy: payload.policy })}
            </Link>
          </Fact>
        </dl>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface ClaimsProps {
  title: string;
  claims: readonly PayloadClaim[];
  parties: AtlasIndex["payload"]["theatre"]["parties"];
  day: Day;
}

function Claims({ title, claims, parties, day }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section className="mt-5 px-5">
      <h3 className="mb-2 font-semibold text-body">{title}</h3>
      <ul className="flex flex-col gap-4">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} parties={parties} day={day} />
          </li>
        ))}
      </ul>
    </section>
  );
}
