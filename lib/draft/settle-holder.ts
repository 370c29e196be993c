import type { DraftTarget } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import type { Indexes } from "./assign-speakers";
import type { Holder } from "./find-holder";
import { otherSide, type Side } from "./party-index";
import type { Said } from "./said";
import type { Ground } from "./settle-target";
import type { Settled } from "./settled";
import { isCapital } from "./token";

/** The party that holds, advances or is denied. */
export function holderOf(
  one: Said,
  target: DraftTarget,
  settled: readonly Settled[],
  { gazetteer }: Ground,
  { parties }: Indexes,
): Side | null {
  const { event, voice } = one;
  const own = parties.parties.find(({ key }) => key === voice?.alignment) ?? null;
  const foe = voice?.alignment ? otherSide(parties, voice.alignment) : null;
  const rival = (): Side | null => {
    const region = gazetteer.regions.find(({ id }) => id === target.regionIds[0]);
    return otherSide(parties, ownerOf(region));
  };
  const ownerOf = (region: (typeof gazetteer.regions)[number] | undefined): string | null =>
    region?.baseline ?? [...parties.countryOf].find(([, code]) => code === region?.country)?.[0] ?? null;
  const defender = (): Side | null => {
    const owner = ownerOf(gazetteer.regions.find(({ id }) => id === target.regionIds[0]));
    return parties.parties.find(({ key }) => key === owner) ?? null;
  };
  const told = (holder: Holder | null): Side | null => {
    if (holder?.kind === "side") return holder.mention.side;
    if (holder?.kind === "foeOf") return otherSide(parties, holder.mention.side.key);
    if (holder?.kind === "friend") return own ?? defender();
    if (holder?.kind === "enemy") return foe ?? rival();
    if (holder?.kind === "speaker") return own ?? (voice ? null : (leaderOf(one, parties) ?? rival()));
    if (holder?.kind === "previous")
      return (
        before(one, settled) ??
        own ??
        lastSide(one) ??
        sideBefore(one, settled) ??
        (event.assertion === "withdrawal" ? defender() : null)
      );
    if (holder?.kind === "agentless") {
      if (event.assertion === "denial" || one.isConfirmed) return foe ?? rival();
      return own ?? before(one, settled) ?? rival() ?? sideBefore(one, settled);
    }
    return null;
  };
  if (event.assertion === "contested") return null;
  const found = told(event.holder);
  if (event.assertion === "denial" && event.holder === null) return foe ?? rival();
  return found;
}

/** The side of the leader who is the clause's subject: "Burhan vowed to ...". */
function leaderOf({ read, event }: Said, { leaderSides }: Indexes["parties"]): Side | null {
  for (const { text } of read.sentence.tokens.slice(0, event.first + 1)) {
    const side = isCapital(text) ? leaderSides.get(toSearchKey(text)) : undefined;
    if (side) return side;
  }
  return null;
}

/** The side that an earlier clause of the same sentence speaks of. */
function before({ read, event }: Said, settled: readonly Settled[]): Side | null {
  const last = settled.findLast(
    ({ said, claim }) => said.read === read && claim.holder !== null && said.event.first < event.first,
  );
  if (last?.claim.holder && last.said.event.holder?.kind === "side")
    return { key: last.claim.holder.partyKey, name: last.claim.holder.name };
  return null;
}

/** The side that the sentences before spoke of. */
function sideBefore({ read }: Said, settled: readonly Settled[]): Side | null {
  const last = settled.at(-1);
  const holder = last?.claim.holder;
  return last && holder && read.sentence.paragraph - last.said.read.sentence.paragraph <= 1
    ? { key: holder.partyKey, name: holder.name }
    : null;
}

const lastSide = ({ read }: Said): Side | null => {
  const mention = read.mentions.find((one) => one.kind === "party" && one.side.key !== null);
  return mention?.kind === "party" ? mention.side : null;
};
