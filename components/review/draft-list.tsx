import Link from "next/link";
import { AlignmentTag } from "@/components/record/alignment-tag";
import { type Language, pickName } from "@/lib/domain/names";
import type { DraftView } from "@/lib/wire/desk-views";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise, claimSentence } from "@/lib/wire/sentence";
import { dateInWords, instantInWords } from "@/lib/wire/words-of-dates";

interface DraftListProps {
  drafts: readonly DraftView[];
  language: Language;
  headingLevel: 2 | 3;
  /** For those who decide: leads to where they do. Else to the record, and to changing it. */
  isQueue: boolean;
}

/** How many claims of a draft a row spells out; the rest is counted. */
const CLAIMS_SHOWN = 3;

/** Drafts, each with its state, who entered it, what it says and what a reviewer said of it. */
export function DraftList({ drafts, ...rest }: DraftListProps) {
  return (
    <ol className="border-line border-t">
      {drafts.map((draft) => (
        <DraftItem key={draft.id} draft={draft} {...rest} />
      ))}
    </ol>
  );
}

interface DraftItemProps extends Omit<DraftListProps, "drafts"> {
  draft: DraftView;
}

function DraftItem({ draft, language, headingLevel, isQueue }: DraftItemProps) {
  const t = translator(language);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { id, state, speaker, relay, claims, parties, author, enteredAt, changedAt, review } = draft;
  const hidden = claims.length - CLAIMS_SHOWN;
  const when = (instant: string) => instantInWords(instant, language);
  return (
    <li className="grid gap-x-8 gap-y-2 border-line border-b py-5 md:grid-cols-[12rem_minmax(0,1fr)]">
      <div className="text-ink-soft text-small">
        <p className="font-semibold text-ink">{t(`review.state.${state}`)}</p>
        <p>{t("review.draft.entered", { author, when: when(enteredAt) })}</p>
        {changedAt !== enteredAt && <p>{t("review.draft.changed", { when: when(changedAt) })}</p>}
      </div>
      <div className="max-w-read">
        <div className="relative">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Heading className="font-semibold text-body">
              <Link
                href={isQueue ? `/editor/review/${id}` : `/statements/${id}`}
                prefetch={false}
                className="after:absolute after:inset-0 hover:underline"
              >
                {capitalise(pickName(speaker.names, language))}, {dateInWords(draft.saidOn, language)}
              </Link>
            </Heading>
            <AlignmentTag alignment={speaker.alignment} parties={parties} language={language} />
            {relay.length > 0 && (
              <span className="text-ink-soft text-small">
                {t("record.via", { names: relay.map((one) => pickName(one.names, language)).join(" → ") })}
              </span>
            )}
          </div>
          <p className="mt-1.5 font-serif text-[1.0625rem] leading-7">{draft.summary}</p>
          <ul className="mt-2 space-y-1.5 border-line border-l-2 pl-3 text-ink-soft text-small">
            {claims.slice(0, CLAIMS_SHOWN).map((claim) => (
              <li key={claim.id}>{claimSentence(claim, parties, language)}</li>
            ))}
            {hidden > 0 && <li>+ {t("record.claims", { count: hidden })}</li>}
          </ul>
        </div>
        {review?.comment && (
          <p className="mt-3 border-line-strong border-l-4 bg-surface px-4 py-2 text-small">
            {t("review.draft.comment", {
              author: review.author,
              when: when(review.at),
              comment: review.comment,
            })}
          </p>
        )}
        {!isQueue && state !== "rejected" && (
          <p className="mt-2">
            <Link
              href={`/editor/statements/${id}`}
              prefetch={false}
              className="touch-target prose-link inline-flex items-center text-small"
            >
              {t("review.draft.edit")}
              <span className="sr-only">: {draft.summary}</span>
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}
