"use client";

import { useEffect, useState } from "react";
import type { AtlasOpening, PayloadLens, StoryBook } from "@/lib/wire/atlas-payload";
import { lensParameters } from "@/lib/wire/lens-query";
import { type FetchStories, StoryLibrary, type Wanted } from "./story-library";

function fetchFrom(address: string | null, knownAsOf: string): FetchStories {
  return async (lens, wanted) => {
    if (address === null) throw new Error("The stories of this view are not told any more.");
    const parameters = lensParameters(lens, knownAsOf === "" ? null : knownAsOf);
    for (const kind of ["place", "region"] as const) {
      const ids = wanted.filter((one) => one.kind === kind).map(({ id }) => id);
      if (ids.length > 0) parameters.set(kind, ids.join(","));
    }
    const response = await fetch(`${address}?${parameters}`);
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    const book: StoryBook = await response.json(); // what our own server sends, as its service says
    return book;
  };
}

/** The page's stories: those that it brought along, and the way to the others. */
export function useStoryLibrary({ head, book }: AtlasOpening): StoryLibrary {
  const [library] = useState(
    () => new StoryLibrary(fetchFrom(head.addresses.stories, head.knownAsOf), head.lens, book),
  );
  return library;
}

/** Asks for the stories of what is shown in one view, whenever that changes. */
export function useWanted(library: StoryLibrary, lens: PayloadLens | null, wanted: readonly Wanted[]): void {
  const names = wanted.map(({ kind, id }) => `${kind} ${id}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for what is wanted
  useEffect(() => {
    if (lens && wanted.length > 0) library.want(lens, wanted);
  }, [library, lens, names]);
}
