import { FieldList } from "@/components/record/field-list";
import { OutLink } from "@/components/record/out-link";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** A data set, whose it is, what it is used for and how it treats disputed borders. The texts come with the data, in English. */
interface DataCredit {
  key: string;
  name: string;
  credit: string;
  creditUrl: string;
  licence: string;
  licenceUrl: string;
  usedFor: string;
  disputed: string;
}

/** Every data set behind the map with its credit, licence, use and treatment of disputed borders. */
export function CreditList({ credits, language }: { credits: readonly DataCredit[]; language: Language }) {
  const t = translator(language);
  return (
    <ul className="space-y-6">
      {credits.map((one) => (
        <li key={one.key}>
          <h3 className="mb-2 font-semibold">
            <OutLink href={one.creditUrl} language={language}>
              {one.credit}
            </OutLink>
          </h3>
          <p lang="en" className="mb-2 text-small">
            {one.name}
          </p>
          <FieldList
            fields={[
              { label: t("method.credits.usedFor"), value: <span lang="en">{one.usedFor}</span> },
              { label: t("method.credits.disputed"), value: <span lang="en">{one.disputed}</span> },
              {
                label: t("method.credits.licence"),
                value: (
                  <OutLink href={one.licenceUrl} language={language}>
                    {one.licence}
                  </OutLink>
                ),
              },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
