/** A statement or a claim by its fields, as a form has it: not yet checked by any schema. */
export type Fields = Readonly<Record<string, unknown>>;

/** A version of a statement: its claims carry the ids of those that are stored. */
export interface Version extends Fields {
  claims: readonly Fields[];
}

/** Something in which two versions of a statement differ, with what it was before both. A whole claim has the field `claim`; absent is null. */
export interface Difference {
  /** Unique among the differences, the same in every comparison: `summary`, `some-claim.party`, `some-claim`. */
  key: string;
  field: string;
  claimId: string | null;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Who changed it since; `both` cannot be settled but by a person. */
  changedBy: "mine" | "theirs" | "both";
}

/** What a person chose for the differences, by key. */
export type Choices = Readonly<Record<string, "mine" | "theirs">>;

/** A value as text in which equal values are equal, whatever the order of their fields; absent is null. */
function toText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

const isSame = (one: unknown, other: unknown) => toText(one) === toText(other);
const idOf = (claim: Fields): string | null => (typeof claim.id === "string" ? claim.id : null);
const byId = (claims: readonly Fields[]): Map<string, Fields> =>
  new Map(claims.flatMap((claim) => (typeof claim.id === "string" ? [[claim.id, claim] as const] : [])));

function differOn(
  field: string,
  claimId: string | null,
  [base, mine, theirs]: readonly [unknown, unknown, unknown],
): Difference[] {
  if (isSame(mine, theirs)) return [];
  const key = claimId === null ? field : field === "claim" ? claimId : `${claimId}.${field}`;
  const changedBy = isSame(base, mine) ? "theirs" : isSame(base, theirs) ? "mine" : "both";
  return [{ key, field, claimId, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null, changedBy }];
}

function differInFields(
  claimId: string | null,
  base: Fields,
  mine: Fields,
  theirs: Fields,
  left: ReadonlySet<string>,
): Difference[] {
  const names = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  return names
    .filter((name) => !left.has(name))
    .flatMap((name) => differOn(name, claimId, [base[name], mine[name], theirs[name]]));
}

const NOT_OF_A_STATEMENT = new Set(["claims"]);
const NOT_OF_A_CLAIM = new Set(["id"]);

/**
 * Every field in which my version of a statement and theirs differ, both made from `base`: those of the statement first,
 * then claim by claim. A claim that one side added or took out differs as a whole; claims of mine that are not stored yet
 * stand in nobody's way and are not listed.
 */
export function compareVersions(base: Version, mine: Version, theirs: Version): Difference[] {
  const [before, ours, others] = [byId(base.claims), byId(mine.claims), byId(theirs.claims)];
  const ids = [...new Set([...before.keys(), ...ours.keys(), ...others.keys()])];
  return [
    ...differInFields(null, base, mine, theirs, NOT_OF_A_STATEMENT),
    ...ids.flatMap((id) => {
      const [was, own, other] = [before.get(id), ours.get(id), others.get(id)];
      return own && other
        ? differInFields(id, was ?? {}, own, other, NOT_OF_A_CLAIM)
        : differOn("claim", id, [was, own, other]);
    }),
  ];
}

/** The side whose value a difference takes: as chosen, else the side that alone changed it, else mine. */
export const sideOf = ({ key, changedBy }: Difference, choices: Choices): "mine" | "theirs" =>
  choices[key] ?? (changedBy === "theirs" ? "theirs" : "mine");

/** The differences that a person still has to settle. */
export const unsettled = (differences: readonly Difference[], choices: Choices): Difference[] =>
  differences.filter(({ key, changedBy }) => changedBy === "both" && !choices[key]);

/**
 * One version from both, to be saved on top of theirs. Nothing of either side is lost but what was chosen to be: fields
 * that one side alone changed are as that side has them. A claim that they took out and that I keep is a new one.
 */
export function mergeVersions(base: Version, mine: Version, theirs: Version, choices: Choices): Version {
  const differences = compareVersions(base, mine, theirs);
  const ours = byId(mine.claims);
  const others = byId(theirs.claims);
  const settle = (claimId: string | null, own: Fields): Fields => ({
    ...own,
    ...Object.fromEntries(
      differences
        .filter((one) => one.claimId === claimId && one.field !== "claim")
        .map((one) => [one.field, one[sideOf(one, choices)]]),
    ),
  });
  const whole = new Map(differences.filter(({ field }) => field === "claim").map((one) => [one.key, one]));

  const kept = (id: string): Fields[] => {
    const [own, other] = [ours.get(id), others.get(id)];
    const difference = whole.get(id);
    if (own && other) return [settle(id, own)];
    const chosen = difference ? sideOf(difference, choices) : "mine";
    if (chosen === "theirs") return other ? [other] : [];
    if (!own) return [];
    const { id: _, ...anew } = own;
    return [anew];
  };

  const order = (claims: readonly Fields[]) => claims.flatMap((claim) => idOf(claim) ?? []);
  const isMovedByMe = !isSame(
    order(base.claims).filter((id) => ours.has(id)),
    order(mine.claims).filter((id) => base.claims.some((claim) => claim.id === id)),
  );
  const ids = new Set([
    ...(isMovedByMe ? order(mine.claims) : order(theirs.claims)),
    ...order(theirs.claims),
    ...order(mine.claims),
  ]);
  const fresh = mine.claims.filter((claim) => idOf(claim) === null);
  return { ...settle(null, mine), claims: [...[...ids].flatMap(kept), ...fresh] };
}
