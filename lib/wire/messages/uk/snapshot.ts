import type { snapshot as english } from "@/lib/wire/messages/en/snapshot";

export const snapshot: Record<keyof typeof english, string> = {
  // Підсумок словами і те, що кажуть прев’ю.
  "snapshot.summary.contested": "Спірне, {date}: {names}.",
  "snapshot.summary.claimed": "Заявляє лише сторона «{party}», ніхто не перевірив: {names}.",
  "snapshot.summary.assessed":
    "Контроль має сторона «{party}» за словами джерела, яке нічого від цього не виграє й не втрачає: {names}.",
  "snapshot.summary.verified": "Контроль має сторона «{party}», це перевірено: {names}.",
  "snapshot.summary.agreed": "Контроль має сторона «{party}», це визнає і та, що мала його раніше: {names}.",
  "snapshot.summary.unknown": "Сказаного замало, щоб знати, хто має контроль: {names}.",
  "snapshot.summary.noneContested": "Спірного немає, {date}.",
  "snapshot.summary.none":
    "{date}: ніхто не сказав, що щось змінилося від першого дня цього атласу, {first}.",
  "snapshot.summary.more": "ще {count}",
  "snapshot.summary.whole": "{region} загалом",
  "snapshot.summary.changed":
    "Проти дня {date} інакше показано {count, plural, one {# місце чи регіон} few {# місця чи регіони} many {# місць чи регіонів} other {# місця чи регіону}}: {names}.",
  "snapshot.summary.unchanged": "Проти дня {date} усе показано так само.",
  "snapshot.summary.filtered": "Враховано лише твердження, що відповідають фільтрам цього вигляду.",
  "snapshot.image.alt": "Карта: {title}. {summary}",
  "snapshot.embed.title": "Карта: {title}",
};
