import type { form as english } from "@/lib/wire/messages/en/form";

/** Words that every form says. */
export const form: Record<keyof typeof english, string> = {
  "form.required": "Заповніть це поле.",
  "form.failed.invalid": "Щось заповнено не так: дивіться позначені поля. Нічого не збережено.",
  "form.failed.conflict": "Тим часом хтось інший зберіг цей запис. Вашого ще нічого не збережено.",
  "form.failed.notFound": "Цього вже немає. Нічого не збережено.",
  "form.failed.forbidden": "Ваша роль цього не дозволяє. Нічого не збережено.",
  "form.failed.unauthorized":
    "Ви вже не увійшли. Увійдіть в іншій вкладці й збережіть тут ще раз: введене лишається.",
  "form.failed.unreadable": "Сервер не зміг це прочитати. Нічого не збережено.",
  "form.failed.tooLarge": "Це більше, ніж сервер приймає за один раз. Нічого не збережено.",
  "form.failed.mediaType": "Сервер не приймає файлів такого виду. Нічого не збережено.",
  "form.failed.unconditional": "Сервер не зміг визначити, яку редакцію це змінює. Нічого не збережено.",
  "form.failed.tooMany": "Забагато за один раз. Нічого не збережено; спробуйте за хвилину.",
  "form.failed.noAnswer": "Сервер не відповів. Введене лишається тут; спробуйте ще раз.",
};
