// Rules of Ukrainian and Russian declension, written for this project from school grammar; forms only, no dictionary.

/** What a case ending may stand for in the nominative: the ending, and those that replace it. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/(?:ового|овому|овім|овим|овым|овом)$/u, ["ів", "ов"]],
  [/(?:ого|ому|им|ым|ім|ом)$/u, ["", "е", "ое", "ий", "ый"]],
  [/(?:ої|ій|ою|ой|ую)$/u, ["а", "ая"]],
  [/(?:ах|ях|ам|ям|ами|ями)$/u, ["и", "і", "ї", "ы", "а"]],
  [/(?:ів|їв|ов|ев)$/u, ["и", "і", "ї", "ы"]],
  [/(?:их|ых)$/u, ["і", "ые", "е"]],
  [/[аяуюоеєіїиыь]$/u, ["", "а", "я", "ь", "о", "е", "є", "и", "і", "ы", "ї"]],
];

/** The nominatives that a form of a settlement's name may stand for. */
export function listNominatives(form: string): string[] {
  const found = new Set<string>();
  for (const [ending, others] of ENDINGS)
    if (ending.test(form)) {
      const base = form.replace(ending, "");
      if (base.length >= 2) for (const other of others) found.add(base + other);
    }
  found.delete(form);
  return [...found];
}

/** First names and family names after "за словами": the nominative of a genitive, of men by -а/-я, of women by -и/-ї. */
export function personInNominative(words: readonly string[]): string[] {
  const isWoman = /(?:ії|ии|[нлрктв][иы])$/u.test(words[0] ?? "");
  return words.map((word) =>
    isWoman
      ? word
          .replace(/ії$/u, "ія")
          .replace(/ии$/u, "ия")
          .replace(/(?:ої|ой)$/u, "а")
          .replace(/[иы]$/u, "а")
      : word
          .replace(/ського$/u, "ський")
          .replace(/цького$/u, "цький")
          .replace(/ского$/u, "ский")
          .replace(/цкого$/u, "цкий")
          .replace(/([іиеє])я$/u, "$1й")
          .replace(/ого$/u, "ий")
          .replace(/([^іиеєь])я$/u, "$1ь")
          .replace(/([\p{L}]{2})а$/u, "$1"),
  );
}
