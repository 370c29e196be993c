import type { CompareSide } from "@/components/compare/compare-sides";
import type { TakeoutWitness } from "@/components/export/takeout";
import { rowKey } from "@/components/table/atlas-row";
import { type Language, pickName } from "@/lib/domain/names";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { statusSentence } from "@/lib/wire/status-sentence";
import { statusOn, subjectAt } from "./atlas-data";
import { listSubjects } from "./list-subjects";
import type { StoryLibrary } from "./story-library";

/** No page has room for more sentences than this; what is beyond is listed without. */
const SUBJECTS_TOLD = 400;

/** The places and regions that a side shows as other than on the first day, the most disputed first. */
function changedSubjects({ data, day }: CompareSide, language: Language): number[] {
  return (["region", "place"] as const).flatMap((kind) => {
    const { subject, changed } = listSubjects(data, kind, day, language);
    return subject.slice(0, changed);
  });
}

/** What the statuses of some maps rest on: the sources whose claims count, and why each place or region has its status. */
export async function gatherWitness(
  sides: readonly CompareSide[],
  library: StoryLibrary,
  language: Language,
  signal: AbortSignal,
): Promise<TakeoutWitness> {
  const claims = new Map<string, PayloadClaim>();
  const sentences = new Map<string, string>();
  let left = 0;
  for (const side of sides) {
    const { parties } = side.data.head.theatre;
    const changed = changedSubjects(side, language);
    const subjects = changed.slice(0, SUBJECTS_TOLD).map((number) => subjectAt(side.data.directory, number));
    left += changed.length - subjects.length;
    const shelf = await library.fetchAll(side.data.lens, subjects);
    signal.throwIfAborted();
    for (const subject of subjects) {
      const status = statusOn({ shelf }, subject, side.day);
      if (!status || status.status === "baseline") continue;
      const because = status.because.flatMap((id) => shelf.claims.get(id) ?? []);
      for (const claim of because) claims.set(claim.id, claim);
      const said = { name: subject.names, date: side.day, status, claims: because, parties };
      sentences.set(rowKey(subject), statusSentence(said, language));
    }
  }
  const counts = new Map<string, number>();
  for (const { speaker } of claims.values()) {
    const name = pickName(speaker.names, language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { sources: [...counts].map(([name, count]) => ({ name, claims: count })), sentences, left };
}
