import { Swatch } from "@/components/map/swatch";
import type { Language } from "@/lib/domain/names";
import { policyRules } from "@/lib/domain/policy";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern } from "@/lib/wire/pattern";

/** The patterns of a status: one for each party that may hold it, or the one of all in dispute. */
function patternsOf(status: StatusName, parties: readonly Party[]) {
  const keys = parties.slice(0, 2).map((party) => party.key);
  if (status === "contested") return [choosePattern({ status, holder: null, parties: keys })];
  if (status === "unknown" || status === "baseline")
    return [choosePattern({ status, holder: null, parties: [] })];
  return keys.map((holder) => choosePattern({ status, holder, parties: [] }));
}

/** The rules of the policy in the order in which they are tried, each beside the pattern it paints. */
export function RuleList({ parties, language }: { parties: readonly Party[]; language: Language }) {
  const t = translator(language);
  return (
    <ol className="border-line border-t">
      {policyRules.map(({ number, status }) => (
        <li
          key={number}
          id={`rule-${number}`}
          className="grid scroll-mt-20 grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-b py-4 target:bg-mark/40 sm:grid-cols-[1.5rem_5.5rem_minmax(0,1fr)]"
        >
          <span className="text-ink-soft">{number}</span>
          <span className="flex gap-1.5 pt-0.5 max-sm:col-start-2">
            {patternsOf(status, parties).map((pattern, index) => (
              <Swatch key={pattern?.parties.join() ?? index} pattern={pattern} parties={parties} />
            ))}
          </span>
          <div className="max-sm:col-start-2">
            <h3 className="font-semibold">{t(`map.status.${status}`)}</h3>
            <p>{t(`method.rule.${status}`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
