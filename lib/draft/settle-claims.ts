import { countDays, type Day } from "@/lib/domain/day";
import type { DraftClaim, DraftTarget, Span } from "@/lib/domain/draft";
import { type Edtf, edtfSchema } from "@/lib/domain/edtf-date";
import type { Indexes } from "./assign-speakers";
import type { DateMention } from "./find-dates";
import type { Holder } from "./find-holder";
import { otherSide, type Side } from "./party-index";
import type { ReadSentence, Said } from "./said";
import { type Ground, settleTarget } from "./settle-target";

/** A claim with what is needed to merge and link it. */
export interface Settled {
  said: Said;
  claim: DraftClaim;
  saidOn: Edtf;
}

/** Nobody reports as news what happened longer ago; the report's own story of it is its background. */
const BACKGROUND_DAYS = 75;
const HISTORY_DAYS = 730;
/** Sentences about a day of remembrance or of an earlier war. */
const REMEMBRANCE =
  /(?<![\p{L}])(?:anniversar|commemorat|world war|cold war|centenary|soviet[- ]era|two years since|years? since|decades? ago|marked .{0,20}years|річниц|годовщин|світової війни|мировой войны)/iu;

/** Checks each text once: the parser takes a third of a millisecond, and a report speaks of few days. */
function makeEdtfReader(): (text: string) => Edtf {
  const known = new Map<string, Edtf>();
  return (text) => {
    const read = known.get(text) ?? edtfSchema.parse(text);
    known.set(text, read);
    return read;
  };
}

/** Settles who, what and when of everything that was said; what cannot be told is left out. */
export function settleClaims(
  said: readonly Said[],
  sentences: readonly ReadSentence[],
  ground: Ground,
  indexes: Indexes,
  publishedOn: Day,
): Settled[] {
  const settled: Settled[] = [];
  const toEdtf = makeEdtfReader();
  const story = tellBackground(sentences, publishedOn);
  for (const one of said) {
    const { event, read, voice } = one;
    const saidOn = one.saidOn;
    const days = saidOn ?? { earliest: publishedOn, latest: publishedOn, edtf: `${publishedOn}~` };
    const date = dateOfEvent(one, publishedOn);
    if (
      REMEMBRANCE.test(ground.text.slice(read.sentence.start, read.sentence.end)) &&
      (!date || voice === null)
    )
      continue;
    // "the scene of a 1982 massacre in which the army retook it": a sentence about another time
    if (voice === null && read.dates.some(({ latest }) => countDays(latest, publishedOn) > HISTORY_DAYS))
      continue;
    const isOld = date !== null && countDays(date.latest, publishedOn) > BACKGROUND_DAYS;
    if (voice === null && (isOld || (!date && story.has(read) && event.assertion !== "contested"))) continue;
    if (isOld && event.assertion === "intent" && countDays(date.latest, publishedOn) > 2 * BACKGROUND_DAYS)
      continue;
    if (isOld && countDays(date.latest, publishedOn) > HISTORY_DAYS) continue;

    const earlier = event.target === "earlier" ? findEarlier(settled, one) : null;
    const target = earlier
      ? { ...earlier.claim.target, bufferKm: event.bufferKm }
      : event.target === "earlier"
        ? regionEarlier(ground, sentences, one)
        : settleTarget(ground, read, event);
    if (!target || (target.kind === "count" && target.regionIds.length === 0)) continue;
    const denied = earlier && event.assertion === "denial" ? earlier.claim.holder : null;
    const holder: Side | null = denied
      ? { key: denied.partyKey, name: denied.name }
      : holderOf(one, target, settled, ground, indexes);
    if (holder === null && event.assertion !== "contested") continue;
    const { tokens } = read.sentence;
    const at = (first: number, last: number): Span => ({
      start: tokens[first]?.start ?? 0,
      end: Math.max(tokens[last]?.end ?? 0, (tokens[first]?.start ?? 0) + 1),
    });
    const mention =
      event.target === "earlier"
        ? null
        : "from" in event.target
          ? { start: event.target.from.mention.start, end: event.target.to.mention.end }
          : event.target.mention;
    const assertion = at(event.first, event.last);
    const targetSpan = mention && {
      start: Math.min(mention.start, mention.end),
      end: Math.max(mention.start, mention.end),
    };
    const span = {
      start: Math.min(at(event.from, event.to).start, assertion.start, targetSpan?.start ?? Infinity),
      end: Math.max(at(event.from, event.to).end, assertion.end, targetSpan?.end ?? 0),
    };
    const quantity = event.quantity?.value ?? null;
    const of =
      event.assertion === "denial" && earlier
        ? earlier.claim.assertion === "advance"
          ? "advance"
          : earlier.claim.assertion === "intent"
            ? "intent"
            : "control"
        : event.of;
    settled.push({
      said: one,
      saidOn: toEdtf(saidOn ? saidOn.edtf : `${publishedOn}~`),
      claim: {
        assertion: event.assertion,
        action: event.assertion === "control" ? actionOf(one, target, holder, ground, indexes) : null,
        of,
        what: event.assertion === "intent" ? (event.what ?? "an attack") : null,
        holder: holder && { name: holder.name, partyKey: holder.key },
        target,
        quantity:
          quantity?.unit === "share" && event.action === "recaptured"
            ? { ...quantity, of: "lost" }
            : quantity,
        eventDate: toEdtf(eventEdtf(one, date, days)),
        answers: null,
        confidence: confidenceOf(one, target),
        span,
        spans: {
          assertion,
          target: targetSpan,
          holder:
            event.holder?.kind === "side"
              ? { start: event.holder.mention.start, end: event.holder.mention.end }
              : null,
          date: date && { start: date.start, end: date.end },
          quantity: event.quantity && { start: event.quantity.start, end: event.quantity.end },
        },
        origin: "rules",
      },
    });
  }
  return settled;
}

/** Sentences of the report's own that tell how things came about: after an old date, until another date or a present tense. */
function tellBackground(sentences: readonly ReadSentence[], publishedOn: Day): Set<ReadSentence> {
  const background = new Set<ReadSentence>();
  let isOld = false;
  for (const read of sentences) {
    const [date] = read.dates.slice(-1);
    const { tokens } = read.sentence;
    if (date) isOld = countDays(date.latest, publishedOn) > BACKGROUND_DAYS;
    else if (
      read.attributions.length > 0 ||
      tokens.some(({ lower }) =>
        ["has", "have", "is", "are", "remain", "remains", "currently", "now"].includes(lower),
      )
    )
      isOld = false;
    if (isOld) background.add(read);
  }
  return background;
}

/** The day in the clause of the event that is not the day it was said. */
function dateOfEvent({ read, event, saidOn, attribution }: Said, publishedOn: Day): DateMention | null {
  const { tokens } = read.sentence;
  const [from, to] = [tokens[event.from]?.start ?? 0, tokens[event.to]?.end ?? 0];
  const others = read.dates.filter((date) => date !== saidOn || attribution === null);
  const range = attribution && (event.first > attribution.verb ? attribution.right : attribution.left);
  const floor = range ? (tokens[range.first]?.start ?? 0) : 0;
  const ceiling = range ? (tokens[range.last]?.end ?? Infinity) : Infinity;
  // a date beyond another verb belongs to that one
  const isOwn = ({ start, end }: DateMention) =>
    !tokens.some(
      ({ pos, lower, ...token }, index) =>
        (pos === "VERB" || /^(?:since|when|while|who|which)$/.test(lower)) &&
        ((token.start >= to && token.end <= start) ||
          (token.start >= end && token.end <= from && tokens[index + 1]?.lower !== "to")),
    );
  const near = others.filter(
    (one) => one.start >= floor && one.end <= ceiling && one.latest <= publishedOn && isOwn(one),
  );
  const rank = ({ start, end }: DateMention) => (start >= to ? start - to : end <= from ? from - end : 0);
  const best = near.sort((one, other) => rank(one) - rank(other))[0];
  return best && rank(best) < 160 ? best : null;
}

function eventEdtf(
  { event }: Said,
  date: DateMention | null,
  said: Pick<DateMention, "earliest" | "latest" | "edtf">,
): string {
  const isChange =
    (event.assertion === "control" && event.action !== "holds") || event.assertion === "withdrawal";
  if (date) return date.edtf;
  return isChange ? `[..${said.latest}]` : said.edtf;
}

function actionOf(
  { event }: Said,
  target: DraftTarget,
  holder: Side | null,
  { gazetteer }: Ground,
  { parties }: Indexes,
): DraftClaim["action"] {
  if (!event.isLiberated) return event.action;
  const region = gazetteer.regions.find(({ id }) => id === target.regionIds[0]);
  const isOwn =
    region &&
    (region.baseline === holder?.key ||
      (region.baseline === null && parties.countryOf.get(holder?.key ?? "") === region.country));
  return isOwn ? "recaptured" : event.action === null ? null : "captured";
}

/** The party that holds, advances or is denied. */
function holderOf(
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
    if (holder?.kind === "enemy") return foe ?? rival();
    if (holder?.kind === "speaker") return own ?? (voice ? null : rival());
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

/** The claim that "the claim" or "this" means: the last of another side, about the place that the sentence names, if it does. */
function findEarlier(all: readonly Settled[], { voice, event, read }: Said): Settled | null {
  const named = read.mentions.flatMap((mention) =>
    mention.kind === "place" ? [mention.text.toLowerCase()] : [],
  );
  const about = all.filter(({ claim }) => named.includes(claim.target.name.toLowerCase()));
  const settled = about.length > 0 ? about : all;
  if (event.assertion === "denial" && event.holder?.kind === "enemy")
    return (
      settled.findLast(
        ({ claim }) => claim.assertion === "advance" && claim.holder?.partyKey !== (voice?.alignment ?? null),
      ) ?? null
    );
  if (event.assertion === "contested")
    return (
      settled.findLast(({ claim }) => claim.target.kind === "region" && claim.assertion === "control") ??
      settled.at(-1) ??
      null
    );
  if (event.assertion === "denial")
    return (
      settled.findLast(
        ({ said, claim }) =>
          said.voice !== null &&
          said.voice !== voice &&
          claim.assertion !== "denial" &&
          (voice?.alignment == null || said.voice.alignment !== voice.alignment),
      ) ?? null
    );
  return null;
}

/** "In the area", "in the region": the region that was named last. */
function regionEarlier(
  { gazetteer, text, scene }: Ground,
  sentences: readonly ReadSentence[],
  { read, event }: Said,
): DraftTarget | null {
  const until = sentences.indexOf(read);
  const within = read.mentions.filter((one) => one.kind === "region");
  if (event.quantity && within.length > 0) {
    const [only] = within;
    const region = only?.kind === "region" ? gazetteer.regions[only.region] : undefined;
    if (region) return wholeRegion(region, null);
  }
  if (event.quantity) {
    const [most, second] = [...scene.regions].sort((one, other) => other[1] - one[1]);
    const region = most && most[1] > 2 * (second?.[1] ?? 0) ? gazetteer.regions[most[0]] : undefined;
    if (region) return wholeRegion(region, null);
  }
  const first = read.sentence.tokens[event.first]?.start ?? 0;
  for (let index = until; index >= Math.max(0, until - 2); index--) {
    const named =
      sentences[index]?.mentions.filter((one) => one.kind === "region" && one.start < first) ?? [];
    const mention = named.findLast((one) => one.kind === "region" && !one.isBare) ?? named.at(-1);
    const region = mention?.kind === "region" ? gazetteer.regions[mention.region] : undefined;
    if (!region) continue;
    const words = text.slice(read.sentence.start, read.sentence.end);
    if (event.what === "area")
      return {
        ...wholeRegion(region, null),
        kind: "area",
        name: `${text
          .slice(read.sentence.tokens[event.from]?.start ?? 0, first)
          .replace(/\s+/g, " ")
          .slice(0, 200)
          .trim()}, ${region.names.en}`,
      };
    return event.assertion === "intent" && /border/i.test(words)
      ? { ...wholeRegion(region, event.bufferKm), kind: "area", name: `border of ${region.names.en}` }
      : wholeRegion(region, event.bufferKm);
  }
  return null;
}

function confidenceOf({ event, voice }: Said, target: DraftTarget): number {
  const place = target.kind === "place" && target.placeId === null ? -0.2 : 0;
  const homonym = target.candidates[0] ? (target.candidates[0].likelihood - 1) * 0.3 : 0;
  return (
    Math.round(
      Math.max(0.1, Math.min(0.99, event.confidence + place + homonym + (voice ? 0.05 : -0.1))) * 100,
    ) / 100
  );
}

const wholeRegion = (
  { id, names }: { id: string; names: { en: string } },
  bufferKm: number | null,
): DraftTarget => ({
  kind: "region",
  name: names.en,
  placeId: null,
  candidates: [],
  count: null,
  modifier: null,
  in: [names.en],
  regionIds: [id],
  from: null,
  to: null,
  fromPlaceId: null,
  toPlaceId: null,
  bufferKm,
});
