import type { frozen as english } from "@/lib/wire/messages/en/frozen";

/** Слова знімків: заморожування, заморожена карта, список на столі. */
export const frozen: Record<keyof typeof english, string> = {
  "frozen.make": "Посилання, що ніколи не змінюється",
  "frozen.make.what":
    "Заморожує те, що ви бачите: дні, точку зору, фільтри, вікно й кожен статус із твердженнями за ним. Хто відкриє посилання, завжди бачитиме саме це, хоч би що додали згодом.",
  "frozen.make.against": "Порівняння точок зору заморозити не можна: посилання показуватиме першу з них.",
  "frozen.make.title": "Назва",
  "frozen.make.title.help": "Стоїть над зображенням. Порожня — театр і день.",
  "frozen.make.note": "Примітка",
  "frozen.make.note.help": "Ваші слова до читача; вони є частиною посилання, і змінити їх не можна.",
  "frozen.make.go": "Заморозити цей вигляд",
  "frozen.make.done": "Заморожено. Посилання нижче.",
  "frozen.make.known": "Саме цей вигляд уже заморожено. Посилання нижче.",
  "frozen.make.open": "Відкрити сторінку посилання",
  "frozen.make.embed": "Щоб показати карту з повзунком на іншій сторінці",

  "frozen.kind": "Заморожений вигляд",
  "frozen.strip.page": "Сторінка цього посилання",
  "frozen.strip.day": "{theatre}, {date}",
  "frozen.strip.days": "{theatre}, {before} і {after}",
  "frozen.gone.title": "Це посилання більше нічого не показує",
  "frozen.gone.live": "Відкрити живу карту",

  "frozen.desk": "Заморожені вигляди",
  "frozen.desk.help": "Роздані посилання: знайти, підписати й (адміністраторові) відкликати.",
  "frozen.desk.lead":
    "Усі заморожені посилання, найновіші спершу. Те, що показує посилання, змінити не можна; підпис — лише для цього списку.",
  "frozen.desk.none.title": "Ще нічого не заморожено",
  "frozen.desk.none.body": "Заморозити вигляд може кожен: на карті виберіть «Забрати з собою».",
  "frozen.desk.by": "Заморожено {instant}, автор: {author}",
  "frozen.desk.byReader": "Заморожено {instant} читачем",
  "frozen.desk.policy": "правила {policy}",
  "frozen.desk.label": "Підпис",
  "frozen.desk.label.set": "Змінити підпис",
  "frozen.desk.label.help": "Як цей список називає посилання; порожній підпис прибирає його.",
  "frozen.desk.label.done": "Підпис збережено.",
  "frozen.desk.revoked": "Відкликано {instant}, {author}: {reason}",
  "frozen.desk.revoke": "Відкликати",
  "frozen.desk.revoke.help":
    "Тоді посилання скаже, що його більше не показують, і цю причину. Нічого не видаляється.",
  "frozen.desk.reinstate": "Показувати знову",
  "frozen.desk.reinstate.help": "Посилання знову показуватиме те, що показувало.",
  "frozen.desk.older": "Раніші посилання",
  "frozen.desk.newest": "Найновіші посилання",
};
