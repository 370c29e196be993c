import type { PayloadLens, StoryBook } from "@/lib/wire/atlas-payload";
import { lensKey } from "@/lib/wire/lens-query";
import { emptyShelf, type StoryShelf } from "./story-shelf";

/** A place or region whose story is wanted. */
export interface Wanted {
  kind: "place" | "region";
  id: string;
}

/** Asks the server for stories of one view; fails where it cannot have them. */
export type FetchStories = (lens: PayloadLens, wanted: readonly Wanted[]) => Promise<StoryBook>;

/** As many as the server tells at once. */
const STORIES_AT_ONCE = 100;

/**
 * The stories that are here, by view, and the way to more: each is asked for once. One object for the life of a page;
 * `subscribe` and `shelfOf` are made for React's useSyncExternalStore.
 */
export class StoryLibrary {
  readonly #fetchStories: FetchStories;
  readonly #shelves = new Map<string, StoryShelf>();
  readonly #underWay = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(fetchStories: FetchStories, lens: PayloadLens, book: StoryBook) {
    this.#fetchStories = fetchStories;
    this.#shelves.set(lensKey(lens), emptyShelf.with(book));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is here of a view: the same object until more has come. */
  shelfOf(lens: PayloadLens): StoryShelf {
    return this.#shelves.get(lensKey(lens)) ?? emptyShelf;
  }

  /** All of these stories of one view, those that are missing fetched first. Fails where one of them cannot be had. */
  async fetchAll(lens: PayloadLens, wanted: readonly Wanted[]): Promise<StoryShelf> {
    const view = lensKey(lens);
    const missing = wanted.filter((one) => !this.shelfOf(lens).find(one));
    for (let start = 0; start < missing.length; start += STORIES_AT_ONCE) {
      const book = await this.#fetchStories(lens, missing.slice(start, start + STORIES_AT_ONCE));
      this.#shelves.set(view, this.shelfOf(lens).with(book));
    }
    for (const listener of this.#listeners) listener();
    return this.shelfOf(lens);
  }

  /** Asks for those stories that are neither here nor on their way. One that failed is asked for again by the next call. */
  want(lens: PayloadLens, wanted: readonly Wanted[]): void {
    const view = lensKey(lens);
    const nameOf = ({ kind, id }: Wanted) => `${view} ${kind} ${id}`;
    const shelf = this.shelfOf(lens);
    const missing = wanted.filter((one) => !shelf.find(one) && !this.#underWay.has(nameOf(one)));
    if (missing.some((one) => shelf.lacks(one))) {
      this.#shelves.set(view, shelf.seeking(missing));
      for (const listener of this.#listeners) listener();
    }
    for (let start = 0; start < missing.length; start += STORIES_AT_ONCE) {
      const some = missing.slice(start, start + STORIES_AT_ONCE);
      for (const one of some) this.#underWay.add(nameOf(one));
      this.#fetchStories(lens, some)
        .then((book) => this.#shelves.set(view, this.shelfOf(lens).with(book)))
        .catch(() => this.#shelves.set(view, this.shelfOf(lens).lacking(some))) // the page says so, and goes on
        .finally(() => {
          for (const one of some) this.#underWay.delete(nameOf(one));
          for (const listener of this.#listeners) listener();
        });
    }
  }
}
