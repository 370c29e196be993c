/** Слова на зображенні знімка. */
export const picture = {
  "picture.alt": "{title}, {date}. {lens} {statuses}",
  "picture.known.hindsight": "Усе, що було відомо на {date}",
  "picture.known.then": "Лише те, що було відомо того дня",
  "picture.policy": "Правила № {policy}",
  "picture.knownAsOf": "за станом знань на {instant}",
  "picture.regions": "Цілі області: {list}.",
  "picture.more": "і ще {count}",
} as const;
