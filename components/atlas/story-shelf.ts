import { type Day, toDay } from "@/lib/domain/day";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import type { PayloadClaim, StoryBook } from "@/lib/wire/atlas-payload";

/** The change points of a place or region with the claims behind them, and the ids of all claims that name it. */
export interface Story {
  points: ChangePoint[];
  claimIds: string[];
}

interface Named {
  kind: "place" | "region";
  id: string;
}

/** The stories of one view that are here, with the claims they name. A shelf is never changed: more stories make another. */
export interface StoryShelf {
  find(subject: Named): Story | null;
  /** Whether a story was asked for and could not be had. */
  lacks(subject: Named): boolean;
  claims: ReadonlyMap<string, PayloadClaim>;
  /** What setIntoTime needs of each claim. */
  voices: Map<string, { saidOn: Day | null; speakerId: string }>;
  /** A shelf with the stories of a book as well. */
  with(book: StoryBook): StoryShelf;
  /** A shelf that says of some stories that they could not be had; they may still come. */
  lacking(subjects: readonly Named[]): StoryShelf;
  /** A shelf that no longer says so of these: they are asked for again. */
  seeking(subjects: readonly Named[]): StoryShelf;
}

const keyOf = ({ kind, id }: Named) => `${kind} ${id}`;

function shelve(
  stories: ReadonlyMap<string, Story>,
  claims: ReadonlyMap<string, PayloadClaim>,
  lost: ReadonlySet<string>,
): StoryShelf {
  return {
    find: (subject) => stories.get(keyOf(subject)) ?? null,
    lacks: (subject) => lost.has(keyOf(subject)) && !stories.has(keyOf(subject)),
    claims,
    voices: new Map(
      [...claims.values()].map(({ id, saidOnLatest, speaker }) => [
        id,
        { saidOn: saidOnLatest === null ? null : toDay(saidOnLatest), speakerId: speaker.id },
      ]),
    ),
    with: (book) =>
      shelve(
        new Map([
          ...stories,
          ...book.stories.map((story): [string, Story] => [
            keyOf(story),
            {
              claimIds: story.claimIds,
              points: story.points.map((point) => ({ ...point, day: toDay(point.day) })),
            },
          ]),
        ]),
        new Map([...claims, ...book.claims.map((claim) => [claim.id, claim] as const)]),
        lost,
      ),
    lacking: (subjects) => shelve(stories, claims, new Set([...lost, ...subjects.map(keyOf)])),
    seeking: (subjects) => {
      const sought = new Set(subjects.map(keyOf));
      return shelve(stories, claims, new Set([...lost].filter((key) => !sought.has(key))));
    },
  };
}

/** A shelf without a story. */
export const emptyShelf: StoryShelf = shelve(new Map(), new Map(), new Set());
