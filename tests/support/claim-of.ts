import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim, PayloadTarget } from "@/lib/wire/atlas-payload";

/** Two parties as a theatre has them. */
export const parties: Party[] = [
  { key: "ru", names: { en: "Russia", uk: "Росія" }, colour: "#d55e00" },
  { key: "ua", names: { en: "Ukraine", uk: "Україна" }, colour: "#0072b2" },
];

export const kurskOblast = { en: "Kursk Oblast", uk: "Курська область" };
export const sumyOblast = { en: "Sumy Oblast", uk: "Сумська область" };

export const kositsa: PayloadTarget = {
  kind: "place",
  id: "kositsa",
  names: { en: "Kositsa", uk: "Косиця" },
  region: kurskOblast,
};

/** A claim with some fields set: by default, Russia's Ministry of Defence on 9 March 2025 about Kositsa. */
export function claimOf(fields: Partial<PayloadClaim> = {}): PayloadClaim {
  return {
    id: "claim",
    statementId: "statement",
    speaker: {
      id: "mod",
      names: { en: "Russia's Ministry of Defence", uk: "Міністерство оборони Росії" },
      alignment: "ru",
    },
    relay: [],
    assertion: "control",
    action: null,
    of: null,
    what: null,
    party: "ru",
    target: kositsa,
    quantity: null,
    eventDate: "[..2025-03-09]",
    saidOn: "2025-03-09",
    countsFrom: "2025-03-09",
    countsTo: null,
    earliest: null,
    latest: "2025-03-09",
    saidOnLatest: "2025-03-09",
    answers: [],
    verdict: null,
    verdictBy: null,
    note: null,
    ...fields,
  };
}
