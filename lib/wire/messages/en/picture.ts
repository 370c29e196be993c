/** Words of the picture of a snapshot. */
export const picture = {
  "picture.alt": "{title}. {subject}. {told}",
  "picture.known.hindsight": "Known by {date}",
  "picture.known.then": "Only what was known on the day",
  "picture.policy": "Policy {policy}",
  "picture.knownAsOf": "as known on {instant}",
  "picture.told": "{status}: {names}",
  "picture.link": "Snapshot",
  "picture.more": "{names} and {count} more",
} as const;
