/** Words of the filters on claims. */
export const filter = {
  "filter.title": "Відібрати заяви",
  "filter.none": "враховано всі заяви",
  "filter.count": "{count, plural, one {# фільтр} few {# фільтри} other {# фільтрів}}",
  "filter.meaning":
    "Відфільтровані заяви не мають голосу: кожен статус виводиться заново з тих, що лишилися.",
  "filter.source": "Одне джерело",
  "filter.source.all": "Усі джерела",
  "filter.sourceKind": "Вид джерела",
  "filter.verdict": "Перевірка",
  "filter.assertion": "Твердження",
  "filter.reset": "Знову врахувати всі заяви",
  "filter.phrase": "{name}: {values}",
} as const;
