// Origin: written for this project from the verb aspects and cases of Ukrainian and Russian grammar; beginnings of words stand
// for all their forms.
import type { Force } from "./english-speech";

/** What the beginning of a verb or noun says of territory, in Ukrainian and Russian. */
export const slavicSenses: readonly [
  RegExp,
  "capture" | "liberate" | "hold" | "withdraw" | "advance" | "repel" | "enter" | "lose",
][] = [
  [
    /^(?:захопи|захоплен|захватил|захватыва|захвачен|захват$|захвата$|окупува|окупова|оккупиров|овладе|оволоді|зайняв|зайняли|зайнято|занял|занят|взяття|взятие|взял|взяв|взято|взят$|взята$|взяты$)/u,
    "capture",
  ],
  [
    /^(?:звільни|звільнен|звільненн|визволи|визволен|деокуп|освободи|освобожд|повернули|отвоюва|отбил[иа]?$|вернули|деоккуп)/u,
    "liberate",
  ],
  [/^(?:утриму|контролю|контролир|удержива|тримаю)/u, "hold"],
  [
    /^(?:відійш|відступ|відве|виве|вийшл|покину|залишил|отош|отход|отступ|вывел|выве|вышл|остави)/u,
    "withdraw",
  ],
  [/^(?:просуну|просува|продвину|продвига|наступа|наступл|прорва|прорыв)/u, "advance"],
  [/^(?:відбил|відбит|відбива|отрази|отраж|отбит|отбива|зірва|сорва|зупинил|останови)/u, "repel"],
  [/^(?:увійш|зайшл|вошл|зашл|вступил|проник)/u, "enter"],
  [/^(?:втрат|утрат|потер|утер)/u, "lose"],
];

/** Beginnings of verbs of speech. */
export const slavicSpeech: readonly [RegExp, Force][] = [
  [/^(?:запереч|спросту|опроверг|опроверж|отрица|отверг|відкину)/u, "denies"],
  [/^(?:підтверд|подтверд|визна[лв]|призна)/u, "confirms"],
  [
    /^(?:заяв|повідом|сказа|сообщ|розпов|рассказ|напис|уточн|дода[лв]|добав|каже$|кажуть|говор|пише$|пишет|пишут|наголос|зазнач|отмет|інформу|стверджу|утвержда)/u,
    "says",
  ],
];

export const slavicZone = /^(?:сір|сер)(?:ій|а|ої|у|ая|ой|ую)$/u;
export const slavicZoneNoun = /^зон/u;
/** After these words a place is only near. */
export const slavicNear =
  /^(?:поблизу|біля|неподалік|недалеко|вблизи|возле|около|рядом|під|под|повз|навколо|вокруг)$/u;
export const slavicDirection =
  /^(?:до|к|ко|у|в|на|поблизу|біля|возле|вблизи|районі|районе|напрямку|напрямі|направлении|бік|сторону|сторону|під|под|около)$/u;
export const slavicEnemy = /^(?:ворог|противник|враг|окупант|оккупант|загарбник)/u;
export const slavicNegation = /^(?:не|ні|нет|без)$/u;
/** Words for a settlement before its name. */
export const slavicSettlement =
  /^(?:сел[оаіуе]|селищ\p{L}*|міст[оауі]|пункт\p{L}*|город\p{L}*|поселок|посёлок|поселк\p{L}*|посёлк\p{L}*|хутор\p{L}*|сёла|сіл)$/u;
export const slavicDivision = /^(?:обл|район|регіон|регион|кра[йюя])/u;
/** What is only shelled is not held by anybody new. */
export const slavicUnreal =
  /^(?:може|можуть|могут|может|планує|планируют|планирует|плануют|намага|пыта|пробу|якщо|если|обстріл|обстрел|хоче|хочет|загроз|угроз|щоб|чтобы)/u;
