"use client";

import { PLAIN_ACTION } from "@/components/account/looks";
import { checkColours } from "@/components/admin/check-colours";
import { type NamesDraft, NamesEntry } from "@/components/admin/names-entry";
import { Entry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";

/** A party as the form holds it. */
export interface PartyDraft {
  /** Tells rows apart while they are edited. */
  row: string;
  key: string;
  names: NamesDraft;
  colour: string;
  /** Records name it by its key, which therefore stays. */
  isStored: boolean;
}

interface PartyRowsProps {
  parties: readonly PartyDraft[];
  onChange: (parties: PartyDraft[]) => void;
  errorAt: (path: string) => string | undefined;
}

const MOST = 12;
/** The pair that people with any colour vision tell apart best, then others of the same palette (Okabe and Ito). */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d00"];

/** A party that is not there yet. */
export const newParty = (number: number): PartyDraft => ({
  row: crypto.randomUUID(),
  key: "",
  names: { en: "", uk: "" },
  colour: COLOURS[number % COLOURS.length] ?? "#555555",
  isStored: false,
});

/** The parties of a theatre: names, key, colour and order, with what is hard to see about the colours. */
export function PartyRows({ parties, onChange, errorAt }: PartyRowsProps) {
  const { t } = useMessages();
  const set = (index: number, patch: Partial<PartyDraft>) =>
    onChange(parties.map((party, at) => (at === index ? { ...party, ...patch } : party)));
  const nameOf = (index: number) =>
    parties[index]?.names.en || t("admin.party.number", { number: index + 1 });
  const warnings = checkColours(parties.map(({ colour }) => colour));
  const general = errorAt("parties");
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t("admin.parties")}</legend>
      <p className="mb-3 text-ink-soft text-small">{t("admin.parties.help")}</p>
      {general && !parties.some((_, index) => errorAt(`parties.${index}`)) && (
        <p className="text-danger text-small">{general}</p>
      )}
      <ol className="space-y-4">
        {parties.map((party, index) => (
          <li key={party.row} className="rounded-small border border-line bg-surface p-4">
            <div className="grid gap-4 sm:grid-cols-2">
              <NamesEntry
                value={party.names}
                path={`parties.${index}.names`}
                errorAt={errorAt}
                onChange={(names) => set(index, { names })}
              />
              <Entry
                label={t("admin.party.key")}
                help={party.isStored ? t("admin.party.key.stays") : t("admin.party.key.help")}
                value={party.key}
                readOnly={party.isStored}
                required
                onChange={({ target }) => set(index, { key: target.value.trim().toLowerCase() })}
                error={errorAt(`parties.${index}.key`)}
              />
              <div className="grid grid-cols-[minmax(0,1fr)_4rem] items-start gap-3">
                <Entry
                  label={t("admin.party.colour")}
                  value={party.colour}
                  required
                  onChange={({ target }) => set(index, { colour: target.value.trim() })}
                  error={errorAt(`parties.${index}.colour`)}
                />
                <input
                  type="color"
                  aria-label={t("admin.party.colour.pick", { name: nameOf(index) })}
                  value={/^#[0-9a-f]{6}$/i.test(party.colour) ? party.colour.toLowerCase() : "#888888"}
                  onChange={({ target }) => set(index, { colour: target.value })}
                  className="touch-target mt-6 h-9 w-full cursor-pointer rounded-small border border-line-strong bg-surface p-1"
                />
              </div>
            </div>
            {parties.length > 2 && (
              <button
                type="button"
                className={`${PLAIN_ACTION} mt-3`}
                aria-label={t("admin.party.remove.of", { name: nameOf(index) })}
                onClick={() => onChange(parties.filter((_, at) => at !== index))}
              >
                {t("admin.remove")}
              </button>
            )}
          </li>
        ))}
      </ol>
      <div role="status" className="mt-3 text-small">
        <ul className="space-y-1 empty:hidden">
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)} className="border-line-strong border-l-4 pl-3">
              {warning.kind === "ground"
                ? t(`admin.colour.${warning.ground}`, {
                    name: nameOf(warning.party),
                    contrast: warning.contrast.toFixed(1),
                  })
                : t(`admin.colour.${warning.seen}`, {
                    one: nameOf(warning.party),
                    other: nameOf(warning.other),
                  })}
            </li>
          ))}
        </ul>
      </div>
      {parties.length < MOST && (
        <button
          type="button"
          className={`${PLAIN_ACTION} mt-3`}
          onClick={() => onChange([...parties, newParty(parties.length)])}
        >
          {t("admin.party.add")}
        </button>
      )}
    </fieldset>
  );
}
