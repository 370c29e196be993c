import type { ReactNode } from "react";
import { ClaimRecord } from "@/components/record/claim-record";
import { EvidenceList } from "@/components/record/evidence-list";
import { OutLink } from "@/components/record/out-link";
import { RelayChain } from "@/components/record/relay-chain";
import type { Language } from "@/lib/domain/names";
import type { Role } from "@/lib/domain/role";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementView } from "@/lib/wire/record-views";

interface StatementRecordProps {
  statement: StatementView;
  /** Claims that answer, or are answered. */
  others: readonly PayloadClaim[];
  language: Language;
  /** The reader's, which says what they can do to each part; absent where nothing is done here. */
  role?: Role | null;
  /** What can be done to a claim. */
  toolsOf?: (claim: PayloadClaim, number: number) => ReactNode;
  /** Below the claims, and above the chain. */
  below?: ReactNode;
  beside?: ReactNode;
}

/** A statement as its page shows it: its words, its claims, how it reached us and what it rests on. */
export function StatementRecord({
  statement,
  others,
  language,
  role = null,
  toolsOf,
  below,
  beside,
}: StatementRecordProps) {
  const t = translator(language);
  const { parties, claims, summary, excerpt } = statement;
  return (
    <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">
        <p className="max-w-read font-serif text-[1.375rem] leading-9">{summary}</p>
        {excerpt && (
          <figure className="mt-8 max-w-read">
            <figcaption className="mb-2 text-ink-soft text-small">{t("record.statement.excerpt")}</figcaption>
            <blockquote
              lang={statement.language ?? undefined}
              className="border-line-strong border-l-4 pl-5 font-serif text-lead"
            >
              {excerpt}
            </blockquote>
          </figure>
        )}
        <section aria-labelledby="claims" className="mt-12">
          <h2 id="claims" className="mb-5 border-ink border-b-2 pb-2 font-semibold text-lead">
            {t("record.statement.claims")}
          </h2>
          <ol>
            {claims.map((claim, index) => (
              <ClaimRecord
                key={claim.id}
                claim={claim}
                number={index + 1}
                verifications={statement.verifications.filter((one) => one.claimId === claim.id)}
                others={others}
                parties={parties}
                language={language}
                role={role}
                tools={toolsOf?.(claim, index + 1)}
              />
            ))}
          </ol>
        </section>
        {below}
      </div>
      <aside className="min-w-0 space-y-8 lg:border-line lg:border-l lg:pl-8">
        {beside}
        <section aria-labelledby="chain">
          <h2 id="chain" className="mb-4 font-semibold text-body">
            {t("record.statement.chain")}
          </h2>
          <RelayChain statement={statement} parties={parties} language={language} />
        </section>
        <StatementLinks statement={statement} language={language} />
        {statement.evidence.length > 0 && (
          <section aria-labelledby="evidence">
            <h2 id="evidence" className="font-semibold text-body">
              {t("record.statement.evidence")}
            </h2>
            <EvidenceList evidence={statement.evidence} language={language} role={role} />
          </section>
        )}
      </aside>
    </div>
  );
}

function StatementLinks({ statement, language }: { statement: StatementView; language: Language }) {
  const t = translator(language);
  const { url, archivedUrl } = statement;
  return (
    <div className="space-y-2 text-small">
      {url ? (
        <p>
          <OutLink href={url} language={language}>
            {t("record.statement.original")}
          </OutLink>
        </p>
      ) : (
        <p className="text-ink-soft">{t("record.statement.noLink")}</p>
      )}
      {archivedUrl && (
        <p>
          <OutLink href={archivedUrl} language={language}>
            {t("record.statement.archived")}
          </OutLink>
        </p>
      )}
      {statement.language && (
        <p className="text-ink-soft">
          {t("record.statement.language")}:{" "}
          {new Intl.DisplayNames(language, { type: "language" }).of(statement.language)}
        </p>
      )}
    </div>
  );
}
