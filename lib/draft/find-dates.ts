import * as chrono from "chrono-node";
import {
  addDays,
  type Day,
  fromDayNumber,
  isDay,
  lastDayOfMonth,
  toDay,
  toDayNumber,
} from "@/lib/domain/day";

/** A date in a text as EDTF, with its days. */
export interface DateMention {
  start: number;
  end: number;
  edtf: string;
  earliest: Day;
  latest: Day;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** Weekdays in three languages, Monday first: how each begins. */
const WEEKDAYS = [
  /^(?:monday|понеділ|понедельник)/,
  /^(?:tuesday|вівтор|вторник)/,
  /^(?:wednesday|серед[уиа]|сред[уыа])/,
  /^(?:thursday|четвер|четверг)/,
  /^(?:friday|п.?ятниц|пятниц)/,
  /^(?:saturday|субот|суббот)/,
  /^(?:sunday|неділ[юія]|воскресень)/,
];
const WEEKDAY =
  /(?<![\p{L}])(?:(?:on|у|в|last|past|this|минулої|минулого|прошлую|прошлый|since|із?|с|from|by|до|late|early) ){0,2}(monday|tuesday|wednesday|thursday|friday|saturday|sunday|понеділ\p{L}+|вівтор\p{L}+|серед[уи]|четвер\p{L}{0,2}|п['’ʼ]?ятниц\p{L}|субот\p{L}|неділ[юі]|понедельник\p{L}?|вторник\p{L}?|сред[уы]|четверг\p{L}?|пятниц\p{L}|суббот\p{L}|воскресень\p{L})(?![\p{L}])(?! (?:\d|january|february|march|april|may|june|july|august|september|october|november|december))/giu;

/** Periods that are counted from the day of publication. */
const PERIODS: [RegExp, (day: Day) => [Day, Day]][] = [
  [
    /(?:over|in|during|within|for) the (?:past|last) (?:week|seven days|7 days)|(?:the|this) past week|за (?:минулий |останній |прошлый |последний )?(?:тиждень|неделю)/giu,
    (day) => [addDays(day, -7), day],
  ],
  [
    /(?:(?:over|in|during|within|for) the )?(?:past|last) (?:24 hours|day)|(?:минулої|минулу|прошлые|за|протягом|минувшие) (?:доби|добу|сутки)|overnight/giu,
    (day) => [addDays(day, -1), day],
  ],
  [
    /(?:(?:over|in|during|within|for) the )?(?:past|last) (?:48 hours|two days)/giu,
    (day) => [addDays(day, -2), day],
  ],
  [
    /(?:(?:over|in|during|within|for) the )?(?:past|last) (?:few days|several days|three days)|(?:in )?recent days|останніми днями|в последние дни/giu,
    (day) => [addDays(day, -5), day],
  ],
  [
    /(?:(?:over|in|during|within|for) the )?(?:past|last) (?:few|several|two|three|four) weeks|(?:in )?recent weeks/giu,
    (day) => [addDays(day, -28), day],
  ],
  [
    /(?:(?:over|in|during|within|for) the )?past month|in recent months/giu,
    (day) => [addDays(day, -30), day],
  ],
  [/(?:earlier )?this week|цього тижня|на этой неделе/giu, (day) => [addDays(day, -weekdayOf(day)), day]],
  [
    /last week|минулого тижня|на прошлой неделе/giu,
    (day) => [addDays(day, -weekdayOf(day) - 7), addDays(day, -weekdayOf(day) - 1)],
  ],
  [
    /the (?:past|last) weekend|(?:at|over|on) the weekend/giu,
    (day) => {
      const sunday = addDays(day, -((weekdayOf(day) + 1) % 7));
      return [addDays(sunday, -1), sunday];
    },
  ],
  [/(?:earlier )?this month|цього місяця|в этом месяце/giu, (day) => [toDay(`${day.slice(0, 7)}-01`), day]],
  [
    /last month|минулого місяця|в прошлом месяце/giu,
    (day) => monthOf(addDays(toDay(`${day.slice(0, 7)}-01`), -1)),
  ],
  [/earlier this year|this year/giu, (day) => [toDay(`${day.slice(0, 4)}-01-01`), day]],
  [
    /last year|минулого року|в прошлом году/giu,
    (day) => [toDay(`${Number(day.slice(0, 4)) - 1}-01-01`), toDay(`${Number(day.slice(0, 4)) - 1}-12-31`)],
  ],
  [/(?<![\p{L}])(?:today|сьогодні|сегодня)(?![\p{L}])/giu, (day) => [day, day]],
  [
    /(?<![\p{L}])(?:yesterday|вчора|учора|вчера)(?![\p{L}])|(?:a|one) day earlier|the day before|the previous day|напередодні|накануне/giu,
    (day) => [addDays(day, -1), addDays(day, -1)],
  ],
];
const AGO =
  /(?<![\p{L}\d])(?:more than |about |around |nearly |almost |some |over )?(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (day|week|month|year)s? (?:ago|earlier)/giu;
const NUMBERS = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const YEAR =
  /(?<![\p{L}\d-])(?:a|the|in|since|by|as early as|from|early|late|of|у|в|з|с) ((?:19|20)\d\d)(?:\s+(?:році|року|году|года))?(?![\d-]|\s*(?:km|square|sq|men|troops|soldiers|people|p))/giu;

/** 0 for Monday: a Julian day number that seven divides is one. */
const weekdayOf = (day: Day): number => toDayNumber(day) % 7;
const monthOf = (day: Day): [Day, Day] => [
  toDay(`${day.slice(0, 7)}-01`),
  toDay(`${day.slice(0, 7)}-${pad(lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))}`),
];

/** A sentence without any of these has no date, and the date library need not look. */
const HINT =
  /\d[-./]\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|фев|март|апр|ма[яй]|июн|июл|авг|сент|окт|нояб|дек/iu;

const edtfOf = (earliest: Day, latest: Day): string => {
  if (earliest === latest) return earliest;
  const [first, last] = monthOf(earliest);
  if (earliest === first && latest === last) return earliest.slice(0, 7);
  if (earliest.slice(5) === "01-01" && latest === `${earliest.slice(0, 4)}-12-31`)
    return earliest.slice(0, 4);
  return `[${earliest}..${latest}]`;
};

/** Dates are looked for in the beginning of a sentence only: real ones are shorter, and the date library takes its time. */
const LONGEST_READ = 700;

/** The dates that a sentence names, settled by the day of publication: a weekday is the last one, a month the last one. */
export function findDates(text: string, offset: number, publishedOn: Day, language: string): DateMention[] {
  const sentence = text.slice(0, LONGEST_READ);
  const found: DateMention[] = [];
  const put = (index: number, length: number, earliest: Day, latest: Day) => {
    const [start, end] = [offset + index, offset + index + length];
    if (!found.some((one) => one.start < end && start < one.end))
      found.push({ start, end, earliest, latest, edtf: edtfOf(earliest, latest) });
  };
  for (const [pattern, days] of PERIODS)
    for (const match of sentence.matchAll(pattern)) put(match.index, match[0].length, ...days(publishedOn));
  for (const match of sentence.matchAll(AGO)) {
    const word = (match[1] ?? "").toLowerCase();
    const count = /^\d/.test(word) ? Number(word) : word === "a" || word === "an" ? 1 : NUMBERS.indexOf(word);
    const unit = { day: 1, week: 7, month: 30.4, year: 365.25 }[(match[2] ?? "day").toLowerCase()] ?? 1;
    const middle = fromDayNumber(Math.max(2_000_000, Math.round(toDayNumber(publishedOn) - count * unit)));
    put(
      match.index,
      match[0].length,
      ...(unit === 1
        ? ([middle, middle] as [Day, Day])
        : unit < 30
          ? ([addDays(middle, -3), addDays(middle, 3)] as [Day, Day])
          : monthOf(middle)),
    );
  }
  for (const match of sentence.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.findIndex((name) => name.test((match[1] ?? "").toLowerCase()));
    if (weekday < 0) continue;
    const lead = match[0].toLowerCase();
    const back = (weekdayOf(publishedOn) - weekday + 7) % 7;
    const day = addDays(publishedOn, -(back === 0 && /^(?:last|past|минул|прошл)/.test(lead) ? 7 : back));
    const isSince = /^(?:since|from|із? |с )/.test(lead);
    put(match.index, match[0].length, day, isSince ? publishedOn : day);
  }
  if (HINT.test(sentence)) for (const match of readWithChrono(sentence, publishedOn, language)) put(...match);
  for (const match of sentence.matchAll(YEAR)) {
    const year = match[1] ?? "";
    put(match.index, match[0].length, toDay(`${year}-01-01`), toDay(`${year}-12-31`));
  }
  return found.sort((one, other) => one.start - other.start);
}

const parsers = { en: chrono.en.casual, uk: chrono.uk.casual, ru: chrono.ru.casual } as const;

function readWithChrono(sentence: string, publishedOn: Day, language: string): [number, number, Day, Day][] {
  const parser = parsers[language as keyof typeof parsers] ?? parsers.en; // other languages: figures only
  const results = parser.parse(sentence, new Date(`${publishedOn}T12:00:00Z`));
  return results.flatMap(({ index, text, start }): [number, number, Day, Day][] => {
    if (!start.isCertain("month") || !/\d|\p{L}{3}/u.test(text)) return [];
    const [month, date] = [start.get("month") ?? 1, start.get("day") ?? 1];
    const hasDay = start.isCertain("day");
    let year = start.get("year") ?? Number(publishedOn.slice(0, 4));
    const write = () => `${String(year).padStart(4, "0")}-${pad(month)}-${pad(hasDay ? date : 1)}`;
    // a month without a year is the last one
    if (!start.isCertain("year")) {
      year = Number(publishedOn.slice(0, 4));
      if (write() > publishedOn) year -= 1;
    }
    const day = write();
    if (!isDay(day) || year < 1800 || year > 2200) return [];
    return hasDay
      ? [[index, text.length, toDay(day), toDay(day)]]
      : [[index, text.length, ...monthOf(toDay(day))]];
  });
}
