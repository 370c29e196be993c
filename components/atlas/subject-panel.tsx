"use client";

import Link from "next/link";
import { Button } from "react-aria-components";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import type { Status } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { lensParameters } from "@/lib/wire/lens-query";
import { statusSentence } from "@/lib/wire/status-sentence";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { type AtlasData, bareStatus, findSubject, glanceOn, type Subject, statusOn } from "./atlas-data";
import { ClaimCard } from "./claim-card";

interface SubjectPanelProps {
  data: AtlasData;
  subject: Subject;
  day: Day;
  onBack: () => void;
  /** Asks once more for the claims behind the status. */
  onRetry: () => void;
  /** The moment of knowledge that the view names; null is now. */
  knownAsOf: string | null;
}

/** A place or region on one day: its status, why, and everything said of it. */
export function SubjectPanel({ data, subject, day, onBack, onRetry, knownAsOf }: SubjectPanelProps) {
  const { t, language } = useMessages();
  const { names, id } = subject;
  const { parties } = data.head.theatre;
  const { shelf } = data;
  const story = shelf.find(subject);
  const glance = glanceOn(data, subject.number, day);
  const status = statusOn(data, subject, day) ?? (glance && bareStatus(glance));
  const other = language === "en" ? names.uk : names.en;
  const name = pickName(names, language);
  const regionId = subject.kind === "place" ? subject.regionId : null;
  const region = regionId === null ? null : findSubject(data.directory, "region", regionId);
  const because = (status?.because ?? []).flatMap((claimId) => shelf.claims.get(claimId) ?? []);
  const rest = (story?.claimIds ?? [])
    .filter((claimId) => !because.some((claim) => claim.id === claimId))
    .flatMap((claimId) => shelf.claims.get(claimId) ?? [])
    .sort(newestFirst);
  const asked = lensParameters(data.lens, knownAsOf);
  asked.set("date", day);
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
          {region && pickName(region.names, language)}
          {status && (
            <span className="lg:hidden">
              {region && " · "}
              {statusWords(status, parties, language)}
            </span>
          )}
        </p>
      </header>
      {status && <StatusBlock {...{ data, subject, day, status }} isTold={story !== null} />}
      <Claims title={t("map.subject.because")} {...{ claims: because, parties, day }} />
      <Claims title={t("map.subject.others")} {...{ claims: rest, parties, day }} />
      {story === null && (
        <p className="mt-5 px-5 text-ink-soft" aria-live="polite">
          {t(shelf.lacks(subject) ? "map.subject.failed" : "map.subject.loading")}{" "}
          {shelf.lacks(subject) && (
            <Button onPress={onRetry} className="prose-link touch-target cursor-pointer">
              {t("map.reload")}
            </Button>
          )}
        </p>
      )}
      {story !== null && because.length + rest.length === 0 && (
        <p className="mt-5 px-5 text-ink-soft">{t("map.subject.noClaims")}</p>
      )}
      <p className="mt-6 px-5">
        {subject.kind === "place" ? (
          <Link href={`/places/${id}?${asked}`} className="prose-link" prefetch={false}>
            {t("map.subject.page")}
          </Link>
        ) : (
          <Link href={`/regions/${id}?${asked}`} className="prose-link" prefetch={false}>
            {t("desk.region.page")}
          </Link>
        )}
      </p>
    </div>
  );
}

/** By the day of speaking, the latest first; then as the story has them. */
function newestFirst(one: PayloadClaim, other: PayloadClaim): number {
  const [first, second] = [one.saidOnLatest ?? "", other.saidOnLatest ?? ""];
  return first === second ? 0 : first < second ? 1 : -1;
}

function StatusBlock({
  data,
  subject,
  day,
  status,
  isTold,
}: Pick<SubjectPanelProps, "data" | "subject" | "day"> & { status: Status; isTold: boolean }) {
  const { t, language } = useMessages();
  const { policy, theatre } = data.head;
  const { parties } = theatre;
  const claims = status.because.flatMap((claimId) => data.shelf.claims.get(claimId) ?? []);
  return (
    <section aria-label={t("map.subject.why")} className="mt-3 border-line border-y bg-paper px-5 py-4">
      <p className="flex items-center gap-2.5 font-semibold text-lead" data-testid="status">
        <SubjectSwatch kind={subject.kind} status={status} parties={parties} />
        {statusWords({ ...status, stale: false }, parties, language)}
      </p>
      <p className="mt-2 max-w-read">
        {statusSentence({ name: subject.names, date: day, status, claims, parties }, language)}
      </p>
      {status.stale && (
        <p className="mt-2 text-small">{t("map.subject.stale", { days: STALE_AFTER_DAYS })}</p>
      )}
      {isTold && status.status !== "baseline" && (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-small">
          <Fact name={t("map.subject.since")}>{dayInWords(status.since, language)}</Fact>
          <Fact name={t("map.subject.lastSpoken")}>
            {status.lastSpoken ? dayInWords(status.lastSpoken, language) : t("map.subject.never")}
          </Fact>
          <Fact name={t("map.subject.origins")}>{status.origins}</Fact>
          <Fact name={t("map.subject.rule")}>
            <Link href={`/method#rule-${status.rule}`} className="prose-link" prefetch={false}>
              {t("map.subject.rule.value", { rule: status.rule, policy })}
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
  parties: readonly Party[];
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
