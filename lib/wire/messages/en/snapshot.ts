/** Words of snapshots: frozen views and all that travels with their links. */
export const snapshot = {
  // The summary in words, and what previews say.
  "snapshot.summary.contested": "Contested on {date}: {names}.",
  "snapshot.summary.claimed": "Claimed by {party} alone, and verified by nobody: {names}.",
  "snapshot.summary.assessed":
    "Held by {party} as a source says that neither gains nor loses by it: {names}.",
  "snapshot.summary.verified": "Held by {party}, and verified: {names}.",
  "snapshot.summary.agreed": "Held by {party}, as the side that held it before says too: {names}.",
  "snapshot.summary.unknown": "Nothing that was said settles who holds: {names}.",
  "snapshot.summary.noneContested": "Nothing is contested on {date}.",
  "snapshot.summary.none":
    "On {date} nobody has said anything other than that all stayed as on the first day of the atlas, {first}.",
  "snapshot.summary.more": "{count, plural, one {# more} other {# more}}",
  "snapshot.summary.whole": "{region} as a whole",
  "snapshot.summary.changed":
    "Against {date}, {count, plural, one {# place or region is} other {# places and regions are}} shown otherwise: {names}.",
  "snapshot.summary.unchanged": "Against {date}, nothing is shown otherwise.",
  "snapshot.summary.filtered": "Only claims that fit the filters of this view are heard.",
  "snapshot.image.alt": "Map: {title}. {summary}",
  "snapshot.embed.title": "Map: {title}",
};
