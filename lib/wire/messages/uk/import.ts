import type { importing as words } from "@/lib/wire/messages/en/import";

/** Слова імпорту: файл тверджень, пробний прогін, що з нього вийшло. */
export const importing: Record<keyof typeof words, string> = {
  "import.problem.schema": "{message}",
  "import.problem.cells":
    "У цьому рядку комірок: {cells}, а в заголовку: {columns}. Візьміть у лапки текст, у якому є роздільник.",
  "import.problem.placeUnknown":
    "Жодне місце тут не має назви {name}: виберіть місце або додайте його до довідника.",
  "import.problem.placeAmbiguous":
    "Кілька місць мають назву {name}: виберіть одне або вкажіть область чи координати.",
  "import.problem.placeElsewhere": "{name} — не в цій області: виберіть місце, про яке йдеться.",
  "import.problem.placeFar": "Поблизу цих координат немає місця {name}: виберіть місце, про яке йдеться.",
  "import.problem.placeMissing": "Вкажіть, про яке місце йдеться.",
  "import.problem.placeLeftOut": "Ви вирішили пропустити {name}.",
  "import.problem.coordinates": "Вкажіть широту від -90 до 90 і довготу від -180 до 180: обидві або жодної.",
  "import.problem.regionUnknown": "У театрі немає області {name}: вкажіть її ключ або назву.",
  "import.problem.sourceUnknown":
    "Жодне джерело тут не має назви {name}: виберіть джерело або створіть його.",
  "import.problem.sourceAmbiguous": "Кілька джерел мають назву {name}: виберіть одне або вкажіть його id.",
  "import.problem.sourceLeftOut": "Ви вирішили пропустити сказане джерелом {name}.",
  "import.problem.sourceMissing": "Вкажіть, хто це каже.",
  "import.problem.partyUnknown": "Сторони {text} тут немає. Сторони: {keys}.",
  "import.problem.targetKind": "Використайте одне з: {kinds}.",
  "import.problem.number": "{text} не читається як число: пишіть його з крапкою, без роздільників тисяч.",
  "import.problem.json": "Це не JSON.",
  "import.problem.answer": "{text} — не відповідь: пишіть вид:твердження, види: {kinds}.",
  "import.problem.answerUnknown":
    "Ні в цьому файлі, ні в атласі немає твердження {key}, на яке можна відповісти: вкажіть його ключ або id.",
  "import.problem.dateMissing": "Вкажіть день, коли це сказано або про який ідеться.",
  "import.problem.summaryMissing":
    "Скажіть одним реченням, що було заявлено, або опишіть у відповідності, як його скласти (texts).",
  "import.problem.statementDiffers":
    "Перший рядок цієї заяви каже «{text}»: повторіть це або дайте інший ключ.",
  "import.problem.statementAgain":
    "Заява {key} вже починалася в рядку {row}: поставте її рядки поруч або дайте цій інший ключ.",
};
