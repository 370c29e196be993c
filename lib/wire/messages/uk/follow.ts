import type { follow as english } from "@/lib/wire/messages/en/follow";

export const follow: Record<keyof typeof english, string> = {
  "follow.title": "{what} · {theatre}",
  "follow.title.all": "нові та змінені твердження",
  "follow.title.place": "твердження про місце {place}",
  "follow.title.source": "твердження, що їх висловило або передало джерело {source}",
  "follow.title.search": "твердження зі словами «{text}»",
  "follow.description":
    "Хто що сказав: щойно це внесено або змінено, і хто це перевірив. За кожним твердженням стоїть той, хто його висловив; жодного не подано як факт.",
  "follow.relay": "Передано через: {relay}.",
  "follow.theatre": "Стежити за новими та зміненими твердженнями:",
  "follow.place": "Стежити за тим, що кажуть про це місце:",
  "follow.source": "Стежити за тим, що каже й передає це джерело:",
  "follow.search": "Стежити за цим пошуком:",
};
