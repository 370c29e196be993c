import type { Db } from "@/lib/db/connect";
import { findRecordTheatre } from "@/lib/db/read-history";
import { addDays, type Day, toDay } from "@/lib/domain/day";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { push } from "@/lib/domain/resolve/by-key";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { ResolvableClaim } from "@/lib/domain/resolve/claim-case";
import { isAdmitted } from "@/lib/domain/resolve/hear";
import { compareEntries } from "@/lib/domain/resolve/ledger-order";
import type { PlaceTraceView, VoiceSpan } from "@/lib/wire/analysis-views";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { claimsById } from "./claims-by-id";
import { claimsByPlace } from "./claims-by-subject";
import { openViewOf, type ViewQuery } from "./open-view";
import { shownClaims } from "./shown-claims";

type Word = { claim: PayloadClaim; heard: ResolvableClaim; from: Day };

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

/** Days of before that a strip shows ahead of the first word: enough to see that nothing was said yet. */
const LEAD_DAYS = 14;

/** The spans of one source's words: each until its next word counts, until it stops counting, or until the end. */
function spansOf(words: Word[], start: Day, end: Day): VoiceSpan[] {
  const inOrder = [...words].sort((one, other) =>
    one.from === other.from
      ? (one.heard.saidOn ?? "") < (other.heard.saidOn ?? "")
        ? -1
        : 1
      : one.from < other.from
        ? -1
        : 1,
  );
  return inOrder.map(({ claim, heard, from }, index) => {
    const next = inOrder.slice(index + 1).find((word) => word.from > from)?.from;
    const last =
      [heard.to, next ? addDays(next, -1) : null, end].filter((day) => day !== null).sort()[0] ?? end;
    const earliest = claim.earliest === null ? null : toDay(claim.earliest);
    const shownFrom = earlierOf(laterOf(from, start), end);
    return {
      claim,
      position: heard.position,
      from: shownFrom,
      to: laterOf(last, shownFrom),
      openStart: claim.earliest === null && claim.latest !== null,
      uncertainFrom: earliest && earliest < from ? laterOf(earliest, start) : null,
    };
  });
}

/**
 * What each source admitted by the view said of a place over time, and the derived status: of claims that name the
 * place or contain it, and of those about its region that its status rests on.
 * Security: public.
 */
export async function tracePlace(
  db: Db,
  { id, ...query }: ViewQuery & { id: string },
): Promise<Outcome<PlaceTraceView>> {
  const missing = fail("notFound", "There is no such place.");
  const theatreId = await findRecordTheatre(db, "place", id);
  if (theatreId === null) return missing;
  const opened = await openViewOf(db, theatreId, query);
  if (!opened.ok) return opened;
  const { world, theatre, resolver, view, claims, lastDay } = opened.value;
  const subject = placeSubject(world, id);
  if (!subject) return missing;
  const points = resolver.timeline(subject);
  const spoken = new Set([
    ...(claimsByPlace(world).get(id) ?? []),
    ...points.flatMap((point) => point.because),
  ]);
  const shown = shownClaims(world);
  const bySource = new Map<string, Word[]>();
  const said = [...spoken].flatMap((spokenId) => claimsById(claims).get(spokenId) ?? []).sort(compareEntries);
  for (const heard of said) {
    const claim = shown.get(heard.id)?.claim;
    if (claim && heard.from !== null && isAdmitted(view, heard))
      push(bySource, heard.speakerId, { claim, heard, from: heard.from });
  }
  const voices = [...bySource.values()].flatMap((words) => {
    const source = words[0]?.claim.speaker;
    return source ? [{ source, spans: spansOf(words, theatre.startsOn, lastDay) }] : [];
  });
  const starts = voices.flatMap(({ spans }) => spans.map((span) => span.uncertainFrom ?? span.from)).sort();
  const first = starts[0] ? addDays(toDay(starts[0]), -LEAD_DAYS) : theatre.startsOn;
  const from = laterOf(first, theatre.startsOn);
  voices.sort((one, other) => ((one.spans[0]?.from ?? "") < (other.spans[0]?.from ?? "") ? -1 : 1));
  return succeed({ from, to: lastDay, voices, points });
}
