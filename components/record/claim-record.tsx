import Link from "next/link";
import type { ReactNode } from "react";
import { type Field, FieldList } from "@/components/record/field-list";
import { VerificationList } from "@/components/record/verification-list";
import type { Language } from "@/lib/domain/names";
import type { Role } from "@/lib/domain/role";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { VerificationView } from "@/lib/wire/record-views";
import { attributionSentence, capitalise, partyInWords, verificationSentence } from "@/lib/wire/sentence";
import { dateInWords, dayInWords } from "@/lib/wire/words-of-dates";
import { quantityInWords, targetInWords } from "@/lib/wire/words-of-target";

interface ClaimRecordProps {
  claim: PayloadClaim;
  number: number;
  verifications: readonly VerificationView[];
  /** All claims of the theatre: where answers lead to and come from. */
  others: readonly PayloadClaim[];
  parties: readonly Party[];
  language: Language;
  /** The reader's; null where nothing is done here. */
  role?: Role | null;
  /** What the reader can do to it. */
  tools?: ReactNode;
}

/** A claim as a sentence and field by field, with who verified it and what answers it. */
export function ClaimRecord({
  claim,
  number,
  verifications,
  others,
  parties,
  language,
  role = null,
  tools,
}: ClaimRecordProps) {
  const t = translator(language);
  const answered = claim.answers.flatMap(({ kind, claimId }) => {
    const other = others.find((one) => one.id === claimId);
    return other ? [{ kind, other }] : [];
  });
  const answeredBy = others.flatMap((other) =>
    other.answers.filter((answer) => answer.claimId === claim.id).map(({ kind }) => ({ kind, other })),
  );
  return (
    <li
      id={claim.id}
      className="scroll-mt-20 border-line border-t py-6 first:border-t-0 first:pt-0 target:bg-mark/40"
    >
      <h3 className="text-ink-soft text-small">{t("record.claim.number", { number })}</h3>
      <p className="mt-1 max-w-read text-lead">{attributionSentence(claim, parties, language)}</p>
      <p className="mt-1 mb-4 max-w-read text-ink-soft">{verificationSentence(claim, language)}</p>
      <FieldList fields={fieldsOf(claim, parties, language)} label={t("record.claim.fields", { number })} />
      {verifications.length > 0 && (
        <div className="mt-5">
          <h4 className="mb-2 font-semibold text-small">{t("record.claim.verification")}</h4>
          <VerificationList verifications={verifications} language={language} role={role} />
        </div>
      )}
      <AnswerList title={t("record.claim.answers")} answers={answered} {...{ parties, language }} />
      <AnswerList title={t("record.claim.answeredBy")} answers={answeredBy} {...{ parties, language }} />
      {tools}
    </li>
  );
}

function fieldsOf(claim: PayloadClaim, parties: readonly Party[], language: Language): Field[] {
  const t = translator(language);
  const word = (area: string, key: string | null) =>
    key && (translateOrNull(language, `record.${area}.${key}`) ?? key);
  const { target, quantity } = claim;
  const [from, to] = [claim.countsFrom, claim.countsTo].map((day) => day && dayInWords(day, language));
  const about = capitalise(targetInWords(target, language));
  return [
    {
      label: t("record.claim.assertion"),
      value: [word("assertion", claim.assertion), word("action", claim.action), word("of", claim.of)]
        .filter(Boolean)
        .join(", "),
    },
    { label: t("record.claim.party"), value: claim.party && partyInWords(parties, claim.party, language) },
    {
      label: t("record.claim.target"),
      value:
        target.kind === "place" ? (
          <Link href={`/places/${target.id}`} className="prose-link">
            {about}
          </Link>
        ) : (
          about
        ),
    },
    { label: t("record.claim.what"), value: claim.what },
    {
      label: t("record.claim.figure"),
      value:
        quantity &&
        t(`record.unit.${quantity.unit}`, {
          figure: quantityInWords(quantity, language),
          count: quantity.value,
          of: quantity.of ?? "target",
        }),
    },
    {
      label: t("record.claim.eventDate"),
      value: `${capitalise(dateInWords(claim.eventDate, language))} (${claim.eventDate})`,
    },
    {
      label: t("record.claim.counts"),
      value: !from
        ? t("record.claim.counts.never")
        : to
          ? t("record.claim.counts.span", { from, to })
          : t("record.claim.counts.from", { from }),
    },
    { label: t("record.claim.note"), value: claim.note },
  ];
}

interface AnswerListProps {
  title: string;
  answers: { kind: string; other: PayloadClaim }[];
  parties: readonly Party[];
  language: Language;
}

function AnswerList({ title, answers, parties, language }: AnswerListProps) {
  if (answers.length === 0) return null;
  return (
    <div className="mt-5">
      <h4 className="mb-2 font-semibold text-small">{title}</h4>
      <ul className="space-y-2 text-small">
        {answers.map(({ kind, other }) => (
          <li key={`${kind} ${other.id}`} className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <span className="text-ink-soft">
              {translateOrNull(language, `record.answer.${kind}`) ?? kind}
            </span>
            <Link href={`/statements/${other.statementId}#${other.id}`} className="prose-link max-w-read">
              {attributionSentence(other, parties, language)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
