import type { DraftReport } from "@/lib/domain/draft";
import type { Group } from "./merge-claims";
import { rankCandidates } from "./resolve-places";
import type { ReadSentence } from "./said";
import type { Ground } from "./settle-target";
import { nounSenses, verbSenses } from "./words/english-verbs";

type Unresolved = DraftReport["unresolved"];

/** So many are listed; a longer list helps nobody. */
const MOST = 500;

/** Sentences that name a place and a word of territory, and of which nothing was drafted; without rules, all that names a place. */
export function listUnresolved(
  ground: Ground,
  sentences: readonly ReadSentence[],
  groups: readonly Group[],
  language: string,
): Unresolved {
  const drafted = new Set(groups.flatMap(({ from }) => from.map(({ said }) => said.read)));
  const isRead = language === "en" || language === "uk" || language === "ru";
  const list: Unresolved = [];
  for (const read of sentences) {
    const { sentence, mentions, puzzles } = read;
    if (drafted.has(read) || list.length >= MOST) continue;
    const looksTerritorial = sentence.tokens.some(
      ({ lower }) => verbSenses.has(lower) || nounSenses.has(lower),
    );
    if (isRead && !looksTerritorial && puzzles.length === 0) continue;
    const ground_ = mentions.filter(
      (mention) => mention.kind === "place" || mention.kind === "region" || mention.kind === "quantity",
    );
    for (const mention of ground_.slice(0, 10)) {
      const best =
        mention.kind === "place" ? rankCandidates(ground.gazetteer, ground.scene, mention, [])[0] : undefined;
      const region = mention.kind === "region" ? ground.gazetteer.regions[mention.region] : undefined;
      list.push({
        span: { start: mention.start, end: mention.end },
        reason: isRead ? (puzzles[0]?.reason ?? "assertion") : "language",
        place: best?.name ?? region?.names.en ?? (mention.kind === "place" ? mention.text : null),
        placeId: best?.placeId ?? null,
        quantity: mention.kind === "quantity" ? mention.quantity : null,
      });
    }
  }
  return list;
}
