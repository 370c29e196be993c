import type { Span } from "@/lib/domain/draft";
import { type ClaimSource, claimKeys, type DeskState } from "./desk-model";

/** What a stretch of text tells of a claim, beside being part of its clause. */
type Piece = keyof ClaimSource["spans"] | "speaker" | "saidOn" | "verification";

interface Mark extends Span {
  /** Of the item or of the words that were not understood. */
  owner: string;
  kind: "clause" | "end" | Piece;
}

/** A stretch of text in which the same is marked from its first to its last letter. */
export interface Stretch extends Span {
  text: string;
  /** Items whose clauses it is part of, first those of the narrowest clause. */
  items: string[];
  /** Words that were not understood. */
  openEnd: string | null;
  pieces: { owner: string; piece: Piece }[];
  /** The first stretch of its clause: the others lead nowhere else. */
  isFirst: boolean;
}

/** What is marked in the text of a report. Items that were rejected are not. */
export function listMarks({
  items,
  sources,
  openEnds,
}: Pick<DeskState, "items" | "sources" | "openEnds">): Mark[] {
  const ofItems = items
    .filter(({ mode }) => mode !== "rejected")
    .flatMap((item) => {
      const piece = (kind: Piece, span: Span | null): Mark[] =>
        span ? [{ start: span.start, end: span.end, owner: item.key, kind }] : [];
      return [
        ...piece("speaker", item.pieces.speaker),
        ...piece("saidOn", item.pieces.saidOn),
        ...piece("verification", item.verification?.span ?? null),
        ...claimKeys(item).flatMap((key): Mark[] => {
          const source = sources[key];
          if (!source) return [];
          const { assertion, target, holder, date, quantity } = source.spans;
          return [
            { ...source.span, owner: item.key, kind: "clause" },
            ...piece("assertion", assertion),
            ...piece("target", target),
            ...piece("holder", holder),
            ...piece("date", date),
            ...piece("quantity", quantity),
          ];
        }),
      ];
    });
  const ends = openEnds
    .filter(({ isLeft }) => !isLeft)
    .map(({ span, key }): Mark => ({ start: span.start, end: span.end, owner: key, kind: "end" }));
  return [...ofItems, ...ends];
}

/** Cuts a text at the edges of its marks. Put together the stretches are the text; what is past its end marks nothing. */
export function cutText(text: string, marks: readonly Mark[]): Stretch[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  const inOrder = inside.toSorted((one, other) => one.start - other.start);
  const seen = new Set<string>();
  let running: Mark[] = [];
  let next = 0;
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    running = running.filter((mark) => mark.end > start);
    for (let mark = inOrder[next]; mark && mark.start <= start; mark = inOrder[++next]) running.push(mark);
    const clauses = running
      .filter(({ kind }) => kind === "clause")
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const items = [...new Set(clauses.map(({ owner }) => owner))];
    const [first] = items;
    const isFirst = first !== undefined && !seen.has(first);
    if (first !== undefined) seen.add(first);
    return {
      ...{ start, end, items, isFirst },
      text: text.slice(start, end),
      pieces: running.flatMap(({ owner, kind }) =>
        kind === "clause" || kind === "end" ? [] : [{ owner, piece: kind }],
      ),
      openEnd: running.find(({ kind }) => kind === "end")?.owner ?? null,
    };
  });
}
