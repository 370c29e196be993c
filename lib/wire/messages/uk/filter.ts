/** Words of the filters on claims. */
export const filter = {
  "filter.title": "Відібрати твердження",
  "filter.none": "враховано всі твердження",
  "filter.count": "{count, plural, one {# фільтр} few {# фільтри} other {# фільтрів}}",
  "filter.meaning":
    "Відфільтровані твердження не мають голосу: кожен статус виводиться заново з тих, що лишилися.",
  "filter.source": "Одне джерело",
  "filter.source.all": "Усі джерела",
  "filter.sourceKind": "Вид джерела",
  "filter.verdict": "Перевірка",
  "filter.assertion": "Про що твердження",
  "filter.reset": "Знову врахувати всі твердження",
  "filter.phrase": "{name}: {values}",
} as const;
