import type { table as english } from "@/lib/wire/messages/en/table";

export const table: Record<keyof typeof english, string> = {
  "table.open": "Таблиця",
  "table.title": "Що показує карта на {date}",
  "table.count": "Рядків: {shown} з {all}",
  "table.updating": "Таблиця оновлюється.",
  "table.csv": "Те, що не як першого дня, як CSV",
  "table.close": "Закрити таблицю",
  "table.find": "Знайти в таблиці",
  "table.statuses": "Лише ці стани",
  "table.window": "Лише те, що видно у вікні карти",
  "table.region.whole": "регіон загалом",
  "table.column.name": "Місце чи регіон",
  "table.column.region": "Регіон",
  "table.column.status": "Стан",
  "table.column.holder": "За ким показано",
  "table.column.since": "Відколи",
  "table.none": "У вікні карти немає жодного місця. Віддаліть карту або покажіть і те, що поза вікном.",
  "table.noneFits": "Жоден рядок не підходить. Введіть коротший текст або виберіть інші стани.",
};
