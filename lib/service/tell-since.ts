import type { Db } from "@/lib/db/connect";
import { type Flip, flipBetween, flips } from "@/lib/domain/difference";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { Derived } from "@/lib/domain/resolve/status";
import { publicClaims } from "@/lib/domain/world";
import { flipSentence } from "@/lib/wire/flip-sentence";
import type { SinceRow, SinceView } from "@/lib/wire/snapshot/since-view";
import type { PinnedStatus, SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { locales } from "@/lib/wire/words-of-dates";
import { placeNames } from "@/lib/wire/world-views";
import { type OpenView, openViewOf } from "./open-view";
import { readSnapshot } from "./read-snapshot";
import { shownClaims } from "./shown-claims";
import { type ShownStatus, statusesOn } from "./statuses-on";

type Shown = Pick<Derived, "status" | "holder" | "parties" | "because">;

const keyOf = ({ kind, id }: Pick<PinnedStatus, "kind" | "id">) => `${kind} ${id}`;

/** What the live atlas calls a place or region; null where it has none. */
function liveNames({ world }: OpenView, { kind, id }: Pick<PinnedStatus, "kind" | "id">): Names | null {
  const place = kind === "place" ? world.places.get(id) : undefined;
  if (place) return placeNames(place);
  return (kind === "region" ? world.regions.get(id)?.names : null) ?? null;
}

/** As on the first day: what is told of a place that no list of statuses names. */
const quiet = (holder: string | null): Shown => ({ status: "baseline", holder, parties: [], because: [] });

function liveBaseline(view: OpenView, subject: Pick<PinnedStatus, "kind" | "id">): string | null {
  const { directory } = view.columns;
  const { places, regions, parties } = directory;
  const number = subject.kind === "place" ? places.ids.indexOf(subject.id) : regions.ids.indexOf(subject.id);
  const held = (subject.kind === "place" ? places : regions).baseline[number] ?? -1;
  return parties[held] ?? null;
}

function pinnedBaseline(
  { places, regions }: SnapshotContent,
  { kind, id }: Pick<PinnedStatus, "kind" | "id">,
) {
  const list = kind === "place" ? places : regions;
  return list.find((one) => one.id === id)?.baseline ?? null;
}

const toldOf = ({ status, holder, parties }: Shown) => ({ status, holder, parties });

const isSame = (one: Shown, other: Shown) =>
  flipBetween(one, other) === null && one.parties.join() === other.parties.join();

/** The difference of a frozen day from the same day as it is told now. */
function differ(content: SnapshotContent, view: OpenView, language: Language): SinceRow[] {
  const { date } = content.view;
  const before = new Map(
    content.statuses.find((one) => one.date === date)?.items.map((item) => [keyOf(item), item]),
  );
  const after = new Map(statusesOn(view, date).map((shown) => [keyOf(shown), shown]));
  const shown = shownClaims(view.world);
  const pinnedNames = new Map<string, Names>([
    ...content.places.map(({ id, names }): [string, Names] => [`place ${id}`, names]),
    ...content.regions.map(({ id, names }): [string, Names] => [`region ${id}`, names]),
  ]);
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): SinceRow[] => {
    const subject: PinnedStatus | ShownStatus | undefined = before.get(key) ?? after.get(key);
    if (!subject) return [];
    const { kind, id } = subject;
    const live = liveNames(view, subject);
    const names = live ?? pinnedNames.get(key) ?? { en: id, uk: null };
    const was: Shown = before.get(key) ?? quiet(pinnedBaseline(content, subject));
    const isNew = !pinnedNames.has(key);
    const told = { kind, id, names, before: toldOf(was) };
    if (!live) return [{ ...told, flip: "other", fate: "gone", after: null, sentence: null }];
    const is: Shown = after.get(key)?.status ?? quiet(liveBaseline(view, subject));
    if (isSame(was, is)) return [];
    const flip: Flip = flipBetween(was, is) ?? "other";
    const sentence = flipSentence(
      {
        name: names,
        parties: view.theatre.parties,
        claims: is.because.flatMap((claimId) => shown.get(claimId)?.claim ?? []),
        before: { date, status: was },
        after: { date, status: is },
      },
      language,
    );
    return [{ ...told, flip, fate: isNew ? "new" : "kept", after: toldOf(is), sentence }];
  });
  const order = new Intl.Collator(locales[language]);
  return rows.sort(
    (one, other) =>
      flips.indexOf(one.flip) - flips.indexOf(other.flip) ||
      order.compare(pickName(one.names, language), pickName(other.names, language)) ||
      (one.id < other.id ? -1 : 1),
  );
}

/**
 * What a snapshot's day looks like now, under the policy and by all that is known now, where it differs from what was frozen:
 * what changed hands first. A viewpoint that is no longer there leaves `isComparable` false and no rows.
 * Security: public.
 */
export async function tellSince(db: Db, id: string, language: Language): Promise<Outcome<SinceView>> {
  const read = await readSnapshot(db, id);
  if (!read.ok) return read;
  const { content } = read.value;
  const { viewpoint, asKnown, filters } = content.view;
  const query = { viewpoint, asKnown, filter: filters, knownAsOf: null };
  const opened = await openViewOf(db, content.theatre.id, query);
  const policy = { frozen: content.policy, now: POLICY_NUMBER };
  if (!opened.ok) {
    if (opened.error.code !== "invalid") return opened;
    return succeed({ isComparable: false, policy, knownAsOf: content.knownAsOf, claims: null, items: [] });
  }
  const view = opened.value;
  return succeed({
    isComparable: true,
    policy,
    knownAsOf: content.knownAsOf,
    claims: { frozen: content.counted.claims, now: publicClaims(view.world).length },
    items: differ(content, view, language),
  });
}
