import type { search as english } from "@/lib/wire/messages/en/search";

export const search: Record<keyof typeof english, string> = {
  "search.label": "Пошук місць, джерел і заяв",
  "search.placeholder": "Місце, джерело чи слова",
  "search.submit": "Шукати",
  "search.open": "Пошук",
  "search.close": "Закрити пошук",
  "search.places": "Місця",
  "search.sources": "Джерела",
  "search.statements": "Заяви",
  "search.loading": "Шукаємо …",
  "search.none": "За запитом «{text}» нічого не знайдено",
  "search.none.hint":
    "Спробуйте інше написання або менше слів. Місця можна шукати будь-яким письмом і за будь-якою назвою з довідника, навіть якщо тверджень про них немає.",
  "search.failed": "Пошук не відповів.",
  "search.failed.hint":
    "Введений текст збережено. Продовжуйте вводити, щоб спитати ще раз, або натисніть Enter, щоб шукати на окремій сторінці.",
  "search.all": "Показати все, що знайдено за запитом «{text}»",
  "search.place.region": "{kind}, {region}",
  "search.place.near": "{name} за {km} км",
  "search.place.nearest": "{name} менш ніж за 1 км",
  "search.place.claims":
    "{count, plural, =0 {тверджень немає} one {# твердження} few {# твердження} other {# тверджень}}",
  "search.place.population":
    "{count, plural, one {{figure} мешканець} few {{figure} мешканці} other {{figure} мешканців}}",
  "search.source.statements": "{count, plural, =0 {заяв немає} one {# заява} few {# заяви} other {# заяв}}",
  "search.page.title": "Пошук",
  "search.page.titleOf": "Пошук: «{text}»",
  "search.page.lead":
    "Місця за будь-яким написанням і письмом, джерела за назвами, заяви за словами, які в них є.",
  "search.page.ask": "Введіть назву або слова у полі вище: тут з’явиться все, що їм відповідає.",
  "search.page.more.places": "Показати більше місць",
  "search.page.more.sources": "Показати більше джерел",
  "search.page.more.statements": "Показати більше заяв",
  "search.page.back": "До всього знайденого",
  "search.page.invalid": "Посилання містить значення, яке не можна використати. {message}",
};
