/** Words of the picture of a snapshot. */
export const picture = {
  "picture.alt": "{title}, {date}. {lens} {statuses}",
  "picture.known.hindsight": "All that was known by {date}",
  "picture.known.then": "Only what was known on the day",
  "picture.policy": "Policy {policy}",
  "picture.knownAsOf": "as known on {instant}",
  "picture.regions": "Whole regions: {list}.",
  "picture.more": "and {count} more",
} as const;
