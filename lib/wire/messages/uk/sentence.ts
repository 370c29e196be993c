import type { sentence as english } from "@/lib/wire/messages/en/sentence";

/**
 * Names come from the data in the nominative and are never declined: a generic noun («джерело», «сторона»,
 * «населений пункт», «регіон», «територія») takes the case and the gender of the verb. `case` is acc, gen or loc.
 */
export const sentence: Record<keyof typeof english, string> = {
  "date.day": "{day}",
  "date.day.about": "приблизно {day}",
  "date.month":
    "{month, select, 1 {у січні} 2 {у лютому} 3 {у березні} 4 {у квітні} 5 {у травні} 6 {у червні} 7 {у липні} 8 {у серпні} 9 {у вересні} 10 {у жовтні} 11 {у листопаді} other {у грудні}} {year} року",
  "date.month.about":
    "приблизно {month, select, 1 {у січні} 2 {у лютому} 3 {у березні} 4 {у квітні} 5 {у травні} 6 {у червні} 7 {у липні} 8 {у серпні} 9 {у вересні} 10 {у жовтні} 11 {у листопаді} other {у грудні}} {year} року",
  "date.year": "у {year} році",
  "date.year.about": "приблизно у {year} році",
  "date.by": "{unit, select, day {не пізніше {when}} other {до кінця {when}}}",
  "date.by.about": "не пізніше ніж приблизно {when}",
  "date.after": "{unit, select, day {не раніше {when}} other {не раніше початку {when}}}",
  "date.between": "між {first} і {last}",
  "date.between.about": "приблизно між {first} і {last}",
  "date.oneOf": "{days}",
  "date.throughout": "з {first} до {last}",
  "date.since": "з {first}",
  "date.until": "до {last}",
  "date.always": "невідомо коли",
  "date.uncertain": "{when} (дата непевна)",
  "date.nameOf.month": "{month} {year} року",
  "date.nameOf.year": "{year} року",

  "sentence.figure":
    "{modifier, select, about {близько } atLeast {щонайменше } atMost {щонайбільше } other {}}{value}",
  "sentence.target.place":
    "{case, select, gen {населеного пункту} loc {населеному пункті} other {населений пункт}} {name}{hasRegion, select, yes { ({region})} other {}}",
  "sentence.target.region": "{case, select, gen {регіону} loc {регіоні} other {регіон}} «{name}»",
  "sentence.target.area":
    "{case, select, acc {територію} nom {територія} other {території}} «{name}»{hasDepth, select, yes { (углиб на {depth} км)} other {}}",
  "sentence.target.count":
    "{figure} {case, select, gen {{count, plural, one {неназваного населеного пункту} other {неназваних населених пунктів}}} loc {{count, plural, one {неназваному населеному пункті} other {неназваних населених пунктах}}} other {{count, plural, one {неназваний населений пункт} few {неназвані населені пункти} many {неназваних населених пунктів} other {неназваного населеного пункту}}}} ({regions})",
  "sentence.target.line":
    "{ends, select, both {від населеного пункту {from} у напрямку населеного пункту {to}} from {від населеного пункту {from}} to {у напрямку населеного пункту {to}} other {«{description}»}}",
  "sentence.amount.km2": "{figure} км² у {target}",
  "sentence.amount.count":
    "{figure} {count, plural, one {населений пункт} few {населені пункти} many {населених пунктів} other {населеного пункту}} у {target}",
  "sentence.amount.share": "{figure} % {target}",
  "sentence.amount.lost": "{figure} % утраченого в {target}",
  "sentence.where.place": "поблизу {target}",
  "sentence.where.region": "у {target}",
  "sentence.where.area": "на {target}",
  "sentence.where.count": "у {target}",
  "sentence.where.line": "{target}",

  "sentence.that.held": "сторона «{party}» утримує {object}",
  "sentence.that.captured": "сторона «{party}» захопила {object}",
  "sentence.that.recaptured": "сторона «{party}» відбила {object}",
  "sentence.that.infiltrated": "підрозділи сторони «{party}» проникли в {object}",
  "sentence.that.contested": "спірна зона {many, select, yes {охоплює} other {охоплює}} {object}",
  "sentence.that.withdrew": "сторона «{party}» відійшла з {object}",
  "sentence.that.advanced": "сторона «{party}» просунулася {where}",
  "sentence.that.intended":
    "сторона «{party}» має {hasWhat, select, yes {намір щодо {object}: {what}} other {такий намір щодо {object}}}",
  "sentence.of.advance": "просування сторони «{party}» {where}",
  "sentence.of.intent": "намір сторони «{party}» щодо {object}{hasWhat, select, yes {: {what}} other {}}",
  "sentence.noted": "{clause} (примітка: {note})",
  "sentence.dated": "{clause} {when}",
  "sentence.said": "Джерело «{speaker}» заявило {saidOn}, що {clause}.",
  "sentence.confirmed": "Джерело «{speaker}» підтвердило {saidOn}, що {clause}.",
  "sentence.denied": "Джерело «{speaker}» заперечило {saidOn}, що {clause}.",
  "sentence.doubted": "Джерело «{speaker}» поставило під сумнів {saidOn}, що {clause}.",
  "sentence.spoke": "Джерело «{speaker}» повідомило {saidOn} про {clause}.",

  "sentence.verdict.none": "Ніхто цього не перевірив.",
  "sentence.verdict.verified": "Перевірено й підтверджено: {by}.",
  "sentence.verdict.refuted": "Перевірено й спростовано: {by}.",
  "sentence.verdict.unverifiable": "Перевірити це неможливо: так вважає {by}.",
  "sentence.verdict.unverified": "Перевірити це не вдалося: {by}.",
  "sentence.reviewer": "рецензент цього атласу",

  "sentence.status.verified":
    "{name}, {date}: контроль має сторона «{holder}», бо твердження про це перевірено й підтверджено.",
  "sentence.status.baseline":
    "{name}, {date}: контроль має сторона «{holder}», бо ні про цей день, ні про попередні ніхто не сказав, що щось змінилося від першого дня цього атласу.",
  "sentence.status.baselineUnknown":
    "{name}, {date}: невідомо, хто має контроль: це не було відомо на перший день цього атласу, і відтоді ніхто нічого не сказав.",
  "sentence.status.agreed":
    "{name}, {date}: контроль має сторона «{holder}», бо це визнає і сторона, яка мала його раніше.",
  "sentence.status.disputed":
    "{name}, {date}: статус спірний, бо ті, хто про це говорить, суперечать одне одному.",
  "sentence.status.contested": "{name}, {date}: статус спірний, бо саме так його описує одне з джерел.",
  "sentence.status.assessed":
    "{name}, {date}: контроль має сторона «{holder}», бо так каже джерело, яке нічого від цього не виграє й не втрачає, і ніхто йому не суперечить.",
  "sentence.status.claimed":
    "{name}, {date}: про свій контроль заявляє сторона «{holder}»; каже це лише вона, а інша сторона не відповіла.",
  "sentence.status.unknown": "{name}, {date}: невідомо, хто має контроль: сказаного для відповіді замало.",
};
