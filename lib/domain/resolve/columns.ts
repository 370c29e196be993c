import { admitsSpeaker, type Viewpoint } from "../viewpoint";
import { createSpeakerBoard } from "./column-board";
import { createSpeechTeller } from "./column-speeches";
import { createStatusDeriver } from "./column-status";
import { createStoryTeller } from "./column-story";
import { createSpeechOrder, createWords } from "./column-words";
import { type ColumnIndex, indexColumns } from "./index-columns";
import { FOREVER, type StandingColumns } from "./standing-columns";
import { createTimelineWriter, type TimelineColumns } from "./timeline-columns";

/** Which sources the viewpoint admits. */
function admittedSources({ parties, sources }: StandingColumns, viewpoint: Viewpoint): Uint8Array {
  const sideOf = (source: number) => parties[sources.side[source] ?? -1] ?? null;
  return Uint8Array.from(sources.ids, (id, source) => (admitsSpeaker(viewpoint, id, sideOf(source)) ? 1 : 0));
}

/**
 * The change points of all places under policy 1, as known in hindsight: the fast way to what the plain resolver's
 * `timeline` tells of each place, equal to it at every day. With `explained` every point names the claims that count, and
 * a point is made where only they change. Each place takes one pass over its days, holding no more speeches than can
 * still speak. `index` may be kept from an earlier call on the same columns: it serves every viewpoint.
 */
export function buildTimelines(
  columns: StandingColumns,
  viewpoint: Viewpoint,
  { explained = false, index = indexColumns(columns) }: { explained?: boolean; index?: ColumnIndex } = {},
): TimelineColumns {
  const { startsOn, places } = columns;
  const order = createSpeechOrder(columns);
  const board = createSpeakerBoard(columns, order, createWords(columns, order));
  const tellSpeeches = createSpeechTeller(columns, index, admittedSources(columns, viewpoint));
  const story = createStoryTeller(columns, board);
  const derive = createStatusDeriver(columns, board, order, explained);
  const writer = createTimelineWriter(places.ids.length, explained);

  const tellPlace = (place: number): void => {
    const table = tellSpeeches(place);
    const { heard, heardCount, heardFrom } = table;
    board.start(table);
    story.start(place, table);
    let status = derive(table, story.running);
    let isBegun = false;
    let next = 0;
    let nextEnd = FOREVER;
    while (next < heardCount || nextEnd < FOREVER) {
      const nextHeard = next < heardCount ? (heardFrom[heard[next] ?? 0] ?? FOREVER) : FOREVER;
      const day = Math.min(nextHeard, nextEnd);
      if (!isBegun && day > startsOn) {
        writer.write(startsOn, status);
        isBegun = true;
      }
      if (nextHeard === day) next = story.tellDay(next, day, status.holder);
      board.gather(day);
      status = derive(table, story.running);
      if (isBegun) writer.write(day, status);
      nextEnd = board.nextEnd(day);
    }
    if (!isBegun) writer.write(startsOn, status);
  };

  /** Places nobody named share the timeline of their region and baseline, since only region-wide claims speak of them. */
  const shared = new Map<string, number>();
  for (let place = 0; place < places.ids.length; place += 1) {
    const isNamed = index.at[place] !== index.at[place + 1];
    const key = isNamed ? "" : `${places.region[place]} ${places.baseline[place]}`;
    const earlier = shared.get(key);
    if (!isNamed && earlier !== undefined) writer.repeat(earlier);
    else tellPlace(place);
    if (!isNamed) shared.set(key, earlier ?? place);
    writer.close();
  }
  return writer.finish();
}
