import type { Db } from "@/lib/db/connect";
import { type RevisionPlace, readSpans } from "@/lib/db/list-revisions";
import { type NewestValue, readNewest } from "@/lib/db/read-history";
import type { AnyRevision } from "@/lib/domain/revision";
import type { Evidence, Verification } from "@/lib/domain/verification";
import type { ActivityRow } from "@/lib/wire/desk-views";
import type { Actor } from "./actor";
import { findParents } from "./find-parent";
import { tellHistory } from "./record-history";
import { type ToldRecord, tellRecord } from "./tell-record";

/** The records of these ids that the actor may see. */
async function tellRecords(db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, ToldRecord>> {
  const newest = [...(await readNewest(db, ids)).values()];
  const childOf = ({ noun, value }: NewestValue): Verification | Evidence | null =>
    noun === "verification" || noun === "evidence" ? value : null;
  const parents = await findParents(
    db,
    actor,
    newest.flatMap((one) => childOf(one) ?? []),
  );
  return new Map(
    newest.flatMap((one) => {
      const child = childOf(one);
      const told = tellRecord(actor, one, child && (parents.get(child) ?? null));
      return told ? [[one.recordId, told] as const] : [];
    }),
  );
}

/** Of each record these revisions of it, and as many before each as it takes to find one that shows, or to tell it whole, by number. */
async function readBack(
  db: Db,
  wanted: readonly RevisionPlace[],
  told: ReadonlyMap<string, ToldRecord>,
): Promise<Map<string, Map<number, AnyRevision>>> {
  const histories = new Map<string, Map<number, AnyRevision>>();
  const first = ({ recordId, number }: RevisionPlace) => (told.get(recordId)?.tellWhole ? 1 : number - 1);
  let asked = wanted.map((one) => ({
    ...{ recordId: one.recordId, number: one.number },
    ...{ from: first(one), to: one.number },
  }));
  for (let further = 2; asked.length > 0; further *= 2) {
    for (const revision of await readSpans(db, asked)) {
      const history = histories.get(revision.recordId) ?? new Map<number, AnyRevision>();
      histories.set(revision.recordId, history.set(revision.number, revision));
    }
    asked = asked.flatMap(({ recordId, number, from }) => {
      const isFound = [...(histories.get(recordId)?.values() ?? [])].some(
        (made) => made.number >= from && made.number < number && told.get(recordId)?.toShown(made.value),
      );
      return isFound || from <= 1 ? [] : [{ recordId, number, from: from - further, to: from - 1 }];
    });
  }
  return histories;
}

/**
 * The rows of these revisions, as far as the actor may see them, in the order given. Of a record only what is told of is read:
 * its newest value, the revisions asked for, and what each is compared with.
 */
export async function tellRevisions(
  db: Db,
  actor: Actor,
  places: readonly RevisionPlace[],
): Promise<{ made: AnyRevision; row: ActivityRow }[]> {
  const told = await tellRecords(
    db,
    actor,
    places.map(({ recordId }) => recordId),
  );
  const seen = places.filter(({ recordId }) => told.has(recordId));
  const histories = await readBack(db, seen, told);
  const views = new Map(
    [...histories].map(([recordId, history]) => {
      const inOrder = [...history.values()].sort((one, other) => one.number - other.number);
      const { tellWhole, toShown } = told.get(recordId) ?? { tellWhole: null, toShown: () => null };
      const shown = tellWhole ? tellWhole(inOrder) : tellHistory(inOrder, toShown);
      // By the instant, since a reader's numbers need not be the ledger's: a record is saved once in a transaction.
      return [recordId, new Map(shown.map((view) => [view.recordedAt, view]))];
    }),
  );
  return seen.flatMap(({ recordId, number }) => {
    const [record, made] = [told.get(recordId), histories.get(recordId)?.get(number)];
    const view = made && views.get(recordId)?.get(made.recordedAt);
    if (!record || !made || !view) return [];
    const { title, verdict, href } = record;
    return [{ made, row: { ...view, noun: made.noun, recordId, title, verdict, href } }];
  });
}
