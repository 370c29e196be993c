import type { picture as english } from "@/lib/wire/messages/en/picture";

export const picture: Record<keyof typeof english, string> = {
  "picture.alt": "{title}. {subject}. {told}",
  "picture.known.hindsight": "Відоме на {date}",
  "picture.known.then": "Лише відоме того дня",
  "picture.policy": "Політика {policy}",
  "picture.knownAsOf": "знання на {instant}",
  "picture.told": "{status}: {names}",
  "picture.link": "Знімок",
  "picture.more": "{names} і ще {count}",
};
