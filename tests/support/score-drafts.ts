import type { DraftClaim, DraftReport, DraftSpeaker } from "@/lib/domain/draft";
import { toSearchKey } from "@/lib/domain/search-key";
import type { LabelClaim, LabelledReport } from "./labelled-reports";

export const levels = ["target", "assertion", "holder", "speaker"] as const;
export type Level = (typeof levels)[number];

/** Claims that were found, claims that were drafted, and how many of them agree. */
export interface Tally {
  labelled: number;
  drafted: number;
  right: number;
}

/** A drafted claim with its speaker, a labelled one with its. */
interface Drafted {
  claim: DraftClaim;
  speaker: DraftSpeaker | null;
}
interface Labelled {
  claim: LabelClaim;
  speaker: string;
}

const GENERIC = new Set(
  "oblast region province governorate state district the of in a an its at to toward what it and near along around for on area areas ukraine russia".split(
    " ",
  ),
);
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !GENERIC.has(word))
      .map(toSearchKey),
  );
const shares = (wanted: string, given: string): boolean => {
  const [want, give] = [wordsOf(wanted), wordsOf(given)];
  return want.size > 0 && [...want].filter((word) => give.has(word)).length * 2 >= want.size;
};

/** Every spelling that the theatre has for a place of this name. */
function spellings({ theatre }: LabelledReport, name: string): Set<string> {
  const key = toSearchKey(name);
  const keys = new Set([key]);
  for (const { names } of theatre.places)
    if (names.some(({ text }) => toSearchKey(text) === key))
      for (const { text } of names) keys.add(toSearchKey(text));
  return keys;
}

const sameName = (report: LabelledReport, one: string | undefined, other: string | null): boolean =>
  one !== undefined && other !== null && spellings(report, one).has(toSearchKey(other));

function sameTarget(
  report: LabelledReport,
  { target, assertion: label }: LabelClaim,
  { target: given }: DraftClaim,
): boolean {
  if (target.from !== undefined)
    return (
      given.kind === "line" &&
      sameName(report, target.from, given.from) &&
      sameName(report, target.to, given.to)
    );
  if (target.settlement !== undefined)
    return given.kind === "place" && sameName(report, target.settlement, given.name);
  if (target.count !== undefined) {
    const regions = [target.in ?? []].flat();
    return (
      given.kind === "count" &&
      given.count === target.count &&
      regions.length === given.in.length &&
      regions.every((name) => given.in.includes(name))
    );
  }
  if (target.buffer_km !== undefined)
    return (
      given.bufferKm === target.buffer_km && shares(target.of ?? "", `${given.name} ${given.in.join(" ")}`)
    );
  if (target.region !== undefined)
    return (
      (given.kind === "region" && given.name === target.region) ||
      (given.kind === "area" && label === "intent" && given.in[0] === target.region && given.in.length === 1)
    );
  return (
    ["area", "region", "place"].includes(given.kind) &&
    shares(target.area ?? "", `${given.name} ${given.kind === "place" ? "" : given.in.join(" ")}`)
  );
}

const isReport = (speaker: string): boolean => /^\(the report itself\)$| report$/.test(speaker);

function sameSpeaker(label: string, given: DraftSpeaker | null): boolean {
  if (given === null || isReport(label)) return given === null && isReport(label);
  const words = wordsOf(`${given.name} ${given.role ?? ""}`.replace(/defense/gi, "defence"));
  const want = wordsOf(label.replace(/\([^)]*\)/g, " ").replace(/,.*$/, ""));
  const countries: Record<string, string> = {
    russian: "russia",
    ukrainian: "ukraine",
    moscow: "russia",
    kyiv: "ukraine",
  };
  const folded = (set: Set<string>) => new Set([...set].map((word) => countries[word] ?? word));
  const [have, need] = [folded(words), folded(want)];
  return [...need].filter((word) => have.has(word)).length * 2 >= need.size;
}

function agrees(
  report: LabelledReport,
  { claim: label, speaker }: Labelled,
  { claim, speaker: given }: Drafted,
  level: Level,
): boolean {
  if (!sameTarget(report, label, claim)) return false;
  if (level === "target") return true;
  if (label.assertion !== claim.assertion) return false;
  if (level === "assertion") return true;
  const party = report.theatre.parties.find(({ key }) => key === claim.holder?.partyKey);
  if (label.holder !== undefined && label.holder !== (party?.names.en ?? claim.holder?.name)) return false;
  return level === "holder" || sameSpeaker(speaker, given);
}

/** What is right at a level; a drafted claim that only a debatable label has is not counted at all. */
export function scoreReport(
  report: LabelledReport,
  { drafts }: DraftReport,
  level: Level,
): Tally & { missed: Labelled[]; extra: Drafted[] } {
  const labels = report.statements.flatMap(({ speaker, claims }) =>
    claims.map((claim) => ({ claim, speaker })),
  );
  const drafted = drafts.flatMap(({ speaker, claims }) => claims.map((claim) => ({ claim, speaker })));
  const taken = new Set<Drafted>();
  const missed: Labelled[] = [];
  const depth = (label: Labelled, one: Drafted) =>
    levels.filter((deeper) => agrees(report, label, one, deeper)).length;
  let right = 0;
  for (const isDebatable of [false, true])
    for (const label of labels) {
      if ((label.claim.debatable ?? false) !== isDebatable) continue;
      const fits = drafted.filter((one) => !taken.has(one) && agrees(report, label, one, level));
      const best = fits.sort((one, other) => depth(label, other) - depth(label, one))[0];
      if (best) taken.add(best);
      if (isDebatable) continue;
      if (best) right += 1;
      else missed.push(label);
    }
  const debatable = [...taken].length - right;
  return {
    labelled: labels.filter(({ claim }) => !claim.debatable).length,
    drafted: drafted.length - debatable,
    right,
    missed,
    extra: drafted.filter((one) => !taken.has(one)),
  };
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was drafted. */
export const f1 = ({ labelled, drafted, right }: Tally): number =>
  labelled + drafted === 0 ? 1 : (2 * right) / (labelled + drafted);

/** Names that a report mentions without saying anything of their status, and that were drafted all the same. */
export const trapsTaken = ({ traps }: LabelledReport, { drafts }: DraftReport): string[] =>
  drafts.flatMap(({ claims }) =>
    claims.flatMap(({ target }) =>
      target.kind === "place" && traps.some((trap) => toSearchKey(trap) === toSearchKey(target.name))
        ? [target.name]
        : [],
    ),
  );
