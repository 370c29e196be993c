import type { ClaimColumns } from "./claim-columns";
import { ENTRY_SIZE, LINKED, ROW, WORD } from "./column-entries";
import type { ColumnIndex } from "./index-columns";
import { ANSWERING, CARD_SIZE } from "./link-claims";

/** The linked claims that have to do with one subject at a time. */
export interface LinkMeeting {
  /** The links met, and what is heard of each: the first `count`. */
  links: Int32Array;
  voices: Uint8Array;
  count: number;
  /** The place of a link among those met; below 0 where it was not met. */
  slotOf(link: number): number;
  /** Begins anew. */
  clear(): void;
  meet(link: number): void;
  /** Meets the linked claims about a subject. */
  meetSubject(subject: number): void;
  /** Meets those who answer the links met, at any remove. */
  meetAnswering(): void;
}

/** Above this the count of places begins anew, long before it leaves the whole numbers of 32 bits. */
const LAST_PLACE = 2 ** 30;

/** Meets the links of one subject after another: those of which `voiceOf` hears anything. */
export function createLinkMeeting(index: ColumnIndex, voiceOf: (link: number) => number): LinkMeeting {
  const { at, entries, links } = index;
  const { cards, answering } = links;
  /** Of each link its place where it was last met, counted on from meeting to meeting: small, since it is asked in no order. */
  const metAt = new Int32Array(links.count).fill(-1);
  let first = 0;

  const meeting: LinkMeeting = {
    links: new Int32Array(512),
    voices: new Uint8Array(512),
    count: 0,
    slotOf: (link) => (metAt[link] ?? -1) - first,
    clear() {
      first += meeting.count;
      meeting.count = 0;
      if (first < LAST_PLACE) return;
      first = 0;
      metAt.fill(-1);
    },
    meet(link) {
      if ((metAt[link] ?? -1) >= first) return;
      const voice = voiceOf(link);
      if (voice === 0) return;
      metAt[link] = first + meeting.count;
      if (meeting.count === meeting.links.length) {
        const { links: met, voices } = meeting;
        meeting.links = new Int32Array(2 * meeting.count);
        meeting.links.set(met);
        meeting.voices = new Uint8Array(2 * meeting.count);
        meeting.voices.set(voices);
      }
      meeting.links[meeting.count] = link;
      meeting.voices[meeting.count] = voice;
      meeting.count += 1;
    },
    meetSubject(subject) {
      const end = ENTRY_SIZE * (at[subject + 1] ?? 0);
      for (let field = ENTRY_SIZE * (at[subject] ?? 0); field < end; field += ENTRY_SIZE)
        if (((entries[field + WORD] ?? 0) & LINKED) !== 0) meeting.meet(entries[field + ROW] ?? 0);
    },
    meetAnswering() {
      for (let met = 0; met < meeting.count; met += 1) {
        const card = (meeting.links[met] ?? 0) * CARD_SIZE;
        const end = cards[card + CARD_SIZE + ANSWERING] ?? 0;
        for (let slot = cards[card + ANSWERING] ?? 0; slot < end; slot += 1)
          meeting.meet(answering[slot] ?? 0);
      }
    },
  };
  return meeting;
}

/** The subject that is the region of a place; -1 for a region and where there is none. */
export function regionSubject({ subjects }: ClaimColumns, subject: number): number {
  const region = subject < subjects.places ? (subjects.region[subject] ?? -1) : -1;
  return region < 0 ? -1 : subjects.places + region;
}
