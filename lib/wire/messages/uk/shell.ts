import type { shell as english } from "@/lib/wire/messages/en/shell";

export const shell: Record<keyof typeof english, string> = {
  "shell.name": "Атлас тверджень",
  "shell.tagline": "Хто що, за власними словами, утримує і хто це перевірив",
  "shell.skip": "Перейти до змісту",
  "shell.theatre": "Театр",
  "shell.nav": "Головні сторінки",
  "shell.nav.map": "Карта",
  "shell.nav.statements": "Заяви",
  "shell.nav.method": "Метод",
  "shell.menu.open": "Відкрити меню",
  "shell.menu.title": "Меню",
  "shell.menu.close": "Закрити меню",
  "shell.language": "Мова",
  "shell.language.en": "English",
  "shell.language.uk": "Українська",
  "shell.language.short": "Укр",
  "shell.display": "Мова та кольори",
  "shell.theme": "Кольори",
  "shell.theme.light": "Папір",
  "shell.theme.dark": "Ніч",
  "shell.theme.system": "Як на пристрої",
  "shell.footer.creed":
    "Кожна заява тут є чиїмось твердженням; вона стоїть окремо і з іменем того, хто її зробив. Карту виведено з них за записаними правилами.",
  "shell.footer.credits": "Дані та ліцензії",
  "shell.footer.method": "Як заява стає кольором",
  "shell.loading": "Завантаження",
  "shell.newTab": "відкриється в новій вкладці",
  "shell.notFound.title": "За цією адресою нічого немає",
  "shell.notFound.body":
    "Можливо, в посиланні помилка або запис викреслено, бо його внесли неправильно. Тут нічого не видаляють, тож посилання, яке колись працювало, веде до запису, вилученого редактором.",
  "shell.notFound.map": "Відкрити карту",
  "shell.notFound.statements": "Шукати серед заяв",
  "shell.error.title": "Цю сторінку не вдалося показати",
  "shell.error.body": "Під час підготовки сторінки на нашому боці сталася помилка.",
  "shell.error.safe":
    "Нічого не змінено і не втрачено: заяви та їхню історію тут лише читають, а не записують.",
  "shell.error.do":
    "Спробуйте ще раз. Якщо це повториться, повідомте тих, хто веде цей атлас, і вкажіть номер нижче.",
  "shell.error.id": "Номер помилки",
  "shell.error.retry": "Спробувати ще раз",
  "shell.invalid.title": "Посилання вказує на те, чого не існує",
};
