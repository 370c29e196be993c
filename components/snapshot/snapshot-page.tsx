import { ACTION } from "@/components/account/looks";
import type { Credit } from "@/components/shell/page-footer";
import { PlainFrame } from "@/components/shell/plain-frame";
import type { Language } from "@/lib/domain/names";
import { drawQr } from "@/lib/wire/draw-qr";
import { translator } from "@/lib/wire/messages/translate";
import { claimSentence } from "@/lib/wire/sentence";
import type { Citation } from "@/lib/wire/snapshot/cite-snapshot";
import { liveLink } from "@/lib/wire/snapshot/live-link";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { snapshotSubject, snapshotWords } from "@/lib/wire/snapshot/snapshot-words";
import { summariseSnapshot } from "@/lib/wire/snapshot/summarise-snapshot";
import { titleOfSnapshot } from "@/lib/wire/snapshot/title-of-snapshot";
import { instantInWords } from "@/lib/wire/words-of-dates";
import { FigureTable } from "./figure-table";
import { MapLegend } from "./map-legend";
import { SnapshotTools } from "./snapshot-tools";
import { StatusGroups } from "./status-groups";

interface SnapshotPageProps {
  view: {
    id: string;
    digest: string;
    frozenAt: string;
    content: SnapshotContent;
    /** `<svg>`, made by the atlas itself with every text in it escaped. */
    map: string;
    citation: Citation;
    /** Safe inside a script element. */
    jsonLd: string;
    addresses: { page: string; embed: string };
  };
  language: Language;
  nonce: string;
  credits: readonly Credit[];
}

/** So many of the claims that no map can show stand open; a phone has other things to show, too. */
const UNMAPPED_AT_ONCE = 6;

/** A frozen view in words, picture and figures, all of it in the page as it is served. */
export function SnapshotPage({ view, language, nonce, credits }: SnapshotPageProps) {
  const t = translator(language);
  const { id, content, digest, frozenAt, map, citation, jsonLd, addresses } = view;
  const title = titleOfSnapshot(content, language);
  const { sentences, rows } = summariseSnapshot(content, language);
  const words = snapshotWords(content, { credits: [], link: "" }, language);
  const claims = new Map(content.claims.map((claim) => [claim.id, claim]));
  const unmapped = content.counted.shown.flatMap((one) => claims.get(one) ?? []);
  const qr = drawQr(addresses.page);
  return (
    <PlainFrame language={language} credits={credits}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for programs, escaped for a script element where it is made */}
      <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: jsonLd }} />
      <article>
        <p className="text-ink-soft text-small">
          {t("frozen.page.kind", { instant: instantInWords(frozenAt, language) })}
        </p>
        <h1 className="mt-1 font-semibold text-display tracking-tight max-sm:text-title">{title}</h1>
        {content.title !== null && (
          <p className="mt-1 text-lead">{titleOfSnapshot({ ...content, title: null }, language)}</p>
        )}
        <p className="mt-1 max-w-read text-ink-soft text-small">{words.lens.join(" ")}</p>
        {content.note !== null && (
          <blockquote className="mt-4 max-w-read border-accent border-l-4 pl-4">
            <p className="whitespace-pre-line font-serif text-lead">{content.note}</p>
            <p className="text-ink-soft text-small">{t("frozen.page.note")}</p>
          </blockquote>
        )}
        <div className="mt-5 gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <div
              className="overflow-hidden rounded-panel border border-line bg-[var(--map-land)]"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the atlas, every text in it escaped
              dangerouslySetInnerHTML={{ __html: map }}
            />
            <MapLegend content={content} language={language} />
            <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2" data-print="no">
              <a
                href={`/embed/${id}`}
                className={`${ACTION} inline-flex items-center max-sm:w-full max-sm:justify-center`}
              >
                {t("frozen.page.slider")}
              </a>
              <a href={liveLink(content)} className="touch-target prose-link inline-flex items-center">
                {t("frozen.page.live")}
              </a>
              <a href={`/s/${id}/since`} className="touch-target prose-link inline-flex items-center">
                {t("frozen.page.changes")}
              </a>
            </p>
          </div>
          <div className="max-lg:mt-6">
            <h2 className="font-semibold text-lead">{snapshotSubject(content, language)}</h2>
            <div className="mt-2 max-w-read space-y-2">
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </div>
        </div>
        <section className="mt-10">
          <h2 className="mb-2 font-semibold text-title">{t("frozen.page.figures")}</h2>
          <FigureTable rows={rows} method={content.areas.method.series} language={language} />
        </section>
        <section className="mt-10">
          <h2 className="font-semibold text-title">{t("frozen.page.why")}</h2>
          <StatusGroups content={content} language={language} />
        </section>
        {content.counted.unmapped > 0 && (
          <section className="mt-10 max-w-read">
            <h2 className="font-semibold text-title">
              {t("frozen.page.unmapped", { count: content.counted.unmapped })}
            </h2>
            <ClaimLines claims={unmapped.slice(0, UNMAPPED_AT_ONCE)} {...{ content, language }} />
            {unmapped.length > UNMAPPED_AT_ONCE && (
              <details className="mt-2">
                <summary className="touch-target flex cursor-pointer items-center font-semibold">
                  {t("frozen.page.unmapped.more", { count: unmapped.length - UNMAPPED_AT_ONCE })}
                </summary>
                <ClaimLines claims={unmapped.slice(UNMAPPED_AT_ONCE)} {...{ content, language }} />
              </details>
            )}
          </section>
        )}
        <SnapshotTools
          id={id}
          citation={citation}
          embedUrl={addresses.embed}
          title={title}
          language={language}
        />
        <section className="mt-10 flex items-start gap-8 border-line border-t pt-6 text-small">
          <dl className="grid min-w-0 max-w-read grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
            <dt className="text-ink-soft">{t("frozen.page.link")}</dt>
            <dd className="break-all">{addresses.page}</dd>
            <dt className="text-ink-soft">{t("frozen.page.known")}</dt>
            <dd>{instantInWords(content.knownAsOf, language)}</dd>
            <dt className="text-ink-soft">{t("frozen.page.policy")}</dt>
            <dd>
              <a href="/method" className="prose-link">
                {content.policy}
              </a>
            </dd>
            <dt className="text-ink-soft">{t("frozen.page.claims")}</dt>
            <dd>{content.counted.claims}</dd>
            <dt className="text-ink-soft">SHA-256</dt>
            <dd className="break-all font-mono">{digest}</dd>
          </dl>
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            className="ml-auto hidden size-32 shrink-0 print:block"
            role="img"
            aria-label={t("frozen.page.qr")}
          >
            <path d={qr.path} fill="#000" />
          </svg>
        </section>
      </article>
    </PlainFrame>
  );
}

function ClaimLines({
  claims,
  content,
  language,
}: {
  claims: readonly SnapshotContent["claims"][number][];
  content: SnapshotContent;
  language: Language;
}) {
  return (
    <ul className="mt-3 space-y-2">
      {claims.map((claim) => (
        <li key={claim.id} className="border-line border-l-2 pl-3">
          {claimSentence(claim, content.theatre.parties, language)}
        </li>
      ))}
    </ul>
  );
}
