import { countDays, type Day } from "@/lib/domain/day";
import type { DraftClaim, DraftTarget, Span } from "@/lib/domain/draft";
import { type Edtf, edtfSchema } from "@/lib/domain/edtf-date";
import type { Indexes } from "./assign-speakers";
import { BACKGROUND_DAYS, dateOfEvent, eventEdtf, tellBackground } from "./date-events";
import { findEarlier, regionEarlier, zoneOf } from "./find-earlier";
import type { Side } from "./party-index";
import type { ReadSentence, Said } from "./said";
import { holderOf } from "./settle-holder";
import { type Ground, settleTarget } from "./settle-target";
import type { Settled } from "./settled";

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
        ? (regionEarlier(ground, sentences, one) ??
          (event.assertion === "intent" ? zoneOf(ground, one) : null))
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

function confidenceOf({ event, voice }: Said, target: DraftTarget): number {
  const place = target.kind === "place" && target.placeId === null ? -0.2 : 0;
  const homonym = target.candidates[0] ? (target.candidates[0].likelihood - 1) * 0.3 : 0;
  return (
    Math.round(
      Math.max(0.1, Math.min(0.99, event.confidence + place + homonym + (voice ? 0.05 : -0.1))) * 100,
    ) / 100
  );
}
