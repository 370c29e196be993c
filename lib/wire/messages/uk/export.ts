import type { exporting as english } from "@/lib/wire/messages/en/export";

export const exporting: Record<keyof typeof english, string> = {
  "export.open": "Забрати з собою",
  "export.title": "Забрати цей вигляд з атласу",
  "export.close": "Закрити",
  "export.viewpoint": "Точка зору: {viewpoint}.",
  "export.filters": "Лише твердження, що відповідають умовам: {filters}.",
  "export.count":
    "{claims, plural, =0 {Показане не спирається на жодне твердження} one {Показане спирається на # твердження {sources, plural, one {# джерела} other {# джерел}}} few {Показане спирається на # твердження {sources, plural, one {# джерела} other {# джерел}}} many {Показане спирається на # тверджень {sources, plural, one {# джерела} other {# джерел}}} other {Показане спирається на # твердження {sources, plural, one {# джерела} other {# джерел}}}}",
  "export.count.left":
    "Ще {left, plural, one {# місце не розглянуто} few {# місця не розглянуто} other {# місць не розглянуто}}: їхні твердження тут не враховані.",
  "export.sources": "Джерела, чиї твердження враховано, і скільки від кожного",
  "export.sources.more": "та ще {count}",
  "export.policy": "За правилами політики {policy}: {address}",
  "export.link": "Живий вигляд",
  "export.legend.region.differs": "цілий регіон, що відрізняється",

  "export.picture": "Як зображення",
  "export.picture.what":
    "PNG з картою такою, якою вона є зараз; на ньому також заголовок, день, точка зору, легенда, політика, джерела, це посилання та подяки. Завжди у світлих кольорах, щоб той самий вигляд давав усім те саме зображення.",
  "export.picture.two": "Замість шторки будуть дві карти поруч.",
  "export.size": "Розмір",
  "export.size.window": "Як вікно, {width} × {height}",
  "export.size.wide": "Широке, {width} × {height}",
  "export.size.tall": "Високе, {width} × {height}",
  "export.sharpness": "Чіткість",
  "export.sharpness.1": "Звичайна",
  "export.sharpness.2": "Подвійна, для друку",
  "export.picture.save": "Зберегти зображення",
  "export.step.sources": "Збираємо джерела.",
  "export.step.drawing": "Малюємо карту. Для великого театру може знадобитися пів хвилини.",
  "export.step.printing": "Готуємо сторінку до друку.",
  "export.done": "Збережено як {file}, {width} × {height} пікселів.",
  "export.alt": "Слова зображення для тих, хто його не бачить",
  "export.failed":
    "Зображення не вдалося зробити. Нічого не втрачено. Спробуйте менший розмір або візьміть таблицю.",
  "export.print.failed": "Сторінку не вдалося підготувати. Друк самого браузера й далі працює.",

  "export.print": "На папері",
  "export.print.what":
    "Карта на всю ширину сторінки, далі легенда, кожне місце за станом із поясненням, джерела та посилання. Те саме робить Ctrl+P.",
  "export.print.go": "Надрукувати",
  "export.tables": "Як таблиці",
  "export.tables.map": "Що показує карта, як CSV",
  "export.tables.statements": "Заяви, як CSV",
  "export.tables.narrow": "Спершу звузити перелік заяв",
  "export.address": "Як посилання",
  "export.address.label": "Адреса цього вигляду",
  "export.address.copy": "Копіювати посилання",
  "export.address.copied": "Скопійовано.",
  "export.address.failed": "Браузер не дозволив копіювати. Адресу виділено: скопіюйте її вручну.",

  "export.paper.places": "Місця й регіони за станом",
  "export.paper.differs": "Що відрізняється",
  "export.paper.since": "від {date}",
  "export.paper.rest":
    "{count, plural, one {Ще # тут пропущено. Усі є в CSV цього вигляду.} few {Ще # тут пропущено. Усі є в CSV цього вигляду.} many {Ще # тут пропущено. Усі є в CSV цього вигляду.} other {Ще # тут пропущено. Усі є в CSV цього вигляду.}}",
  "export.paper.none": "Усе показано так, як першого дня.",
  "export.paper.map": "Карта: {subject}",
};
