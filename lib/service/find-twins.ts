import type { Db } from "@/lib/db/connect";
import { findEnteredBy } from "@/lib/db/read-history";
import type { Claim, Target } from "@/lib/domain/claim";
import { latestDay } from "@/lib/domain/counting-days";
import { addDays, type Day } from "@/lib/domain/day";
import { keepOnce } from "@/lib/domain/keep-once";
import { type Language, pickName } from "@/lib/domain/names";
import { push } from "@/lib/domain/resolve/by-key";
import type { Statement } from "@/lib/domain/statement";
import { isPublicClaim, maySeeStatement } from "@/lib/domain/visibility";
import type { World } from "@/lib/domain/world";
import type { PreviewedTwin, SameAddress } from "@/lib/wire/preview-views";
import { attributionSentence } from "@/lib/wire/sentence";
import { viewClaims } from "@/lib/wire/world-views";
import type { Actor } from "./actor";
import type { DraftedStatement } from "./read-preview-body";

/** Two sayings this many days apart may be one. */
const NEAR_DAYS = 3;
const MOST_SHOWN = 6;

/** An address without what does not lead to another page: scheme, "www.", the part after "#", tracking, a final slash. */
function sameAddressKey(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const query = [...searchParams].filter(([name]) => !/^(utm_|fbclid|gclid)/.test(name));
  const asked = query.map(([name, value]) => `${name}=${value}`).sort();
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}?${asked.join("&")}`;
}

/** The site of an address. */
export const siteOf = (url: string): string => new URL(url).host.replace(/^(www|m|en|ua|uk|ru)\./, "");

/** What a claim is about, so that two claims about the same are the same text. */
function targetKey(target: Target): string {
  switch (target.kind) {
    case "place":
      return `place ${target.placeId}`;
    case "region":
      return `region ${target.regionId}`;
    case "line":
      return `line ${target.fromPlaceId} ${target.toPlaceId} ${target.description?.toLowerCase() ?? ""}`;
    case "count":
      return `count ${target.count} ${[...target.regionIds].sort()}`;
    case "area":
      return `area ${target.description.toLowerCase()}`;
  }
}

type Candidate = { id: string; value: Statement };

/** By what a statement is found again; null where there is nothing to find it by. A value stays as long as it is not revised. */
const traitsOf = keepOnce(({ url, saidOn, struck, state }: Statement) =>
  struck || state === "rejected"
    ? { address: null, day: null }
    : { address: url === null ? null : sameAddressKey(url), day: latestDay(saidOn) },
);
const speakerKey = (speakerId: string, day: Day) => `${speakerId} ${day}`;

/** Statements by address, and by speaker and day. What is struck or rejected is no twin, and is left out. */
const indexOf = keepOnce((statements: World["statements"]) => {
  const [byAddress, bySpeaker] = [new Map<string, Candidate[]>(), new Map<string, Candidate[]>()];
  for (const [id, { value }] of statements) {
    const { address, day } = traitsOf(value);
    const one = { id, value };
    if (address !== null) push(byAddress, address, one);
    if (day !== null) push(bySpeaker, speakerKey(value.speakerId, day), one);
  }
  return { byAddress, bySpeaker };
});

/** Leaves out what the actor may not see: drafts of others, for a contributor. */
async function onlyVisible(
  db: Db,
  actor: Actor,
  candidates: Candidate[],
  limit: number,
): Promise<Candidate[]> {
  const sees = ({ value }: Candidate, isOwn: boolean) => maySeeStatement(value, { role: actor.role, isOwn });
  const hidden = candidates.filter((one) => !sees(one, false) && sees(one, true)).map(({ id }) => id);
  const own =
    actor.id === undefined || hidden.length === 0
      ? new Set<string>()
      : await findEnteredBy(db, actor.id, hidden);
  return candidates.filter((one) => sees(one, own.has(one.id))).slice(0, limit);
}

/**
 * Statements from the same address.
 * Security: published ones for anybody who drafts; drafts for editors, and for whoever entered them.
 */
export async function findSameAddress(
  db: Db,
  actor: Actor,
  world: World,
  { id, url }: Pick<DraftedStatement, "id" | "url">,
  language: Language,
): Promise<SameAddress[]> {
  if (url === null) return [];
  const found = (indexOf(world.statements).byAddress.get(sameAddressKey(url)) ?? []).filter(
    (other) => other.id !== id,
  );
  return (await onlyVisible(db, actor, found, MOST_SHOWN)).map(({ id: otherId, value }) => {
    const speaker = world.sources.get(value.speakerId);
    return {
      id: otherId,
      state: value.state,
      speaker: speaker ? pickName(speaker.names, language) : value.speakerId,
      saidOn: value.saidOn,
      summary: value.summary,
    };
  });
}

/** The claims of a statement, as one sentence each. */
export function sentencesOf(
  world: World,
  id: string,
  value: Statement,
  language: Language,
): Map<string, string> {
  const alone: World = {
    ...world,
    statements: new Map([[id, { value: { ...value, state: "published", struck: false }, recordedAt: "" }]]),
  };
  const parties = world.theatre?.parties ?? [];
  return new Map(viewClaims(alone).map((claim) => [claim.id, attributionSentence(claim, parties, language)]));
}

/**
 * Claims that may be the entered ones already: about the same target, from the same address or said by the same speaker
 * within three days.
 * Security: as `findSameAddress`.
 */
export async function findTwins(
  db: Db,
  actor: Actor,
  world: World,
  { id, url, value, claimIds }: DraftedStatement,
  language: Language,
): Promise<PreviewedTwin[]> {
  if (!value || value.claims.length === 0) return [];
  const entered = new Map(value.claims.map((claim) => [targetKey(claim.target), claim]));
  const { byAddress, bySpeaker } = indexOf(world.statements);
  const isTwin = (claim: Claim) => isPublicClaim(claim) && entered.has(targetKey(claim.target));
  const because = new Map<Candidate, PreviewedTwin["because"]>();
  const consider = (found: readonly Candidate[] | undefined, reason: PreviewedTwin["because"]) => {
    for (const other of found ?? [])
      if (other.id !== id && !because.has(other) && other.value.claims.some(isTwin))
        because.set(other, reason);
  };
  if (url !== null) consider(byAddress.get(sameAddressKey(url)), "url");
  const said = latestDay(value.saidOn);
  for (let days = -NEAR_DAYS; said !== null && days <= NEAR_DAYS; days += 1)
    consider(bySpeaker.get(speakerKey(value.speakerId, addDays(said, days))), "speaker");
  const visible = await onlyVisible(db, actor, [...because.keys()], MOST_SHOWN);
  return visible.flatMap((candidate) => {
    const { id: statementId, value: other } = candidate;
    const sentences = sentencesOf(world, statementId, other, language);
    return other.claims.filter(isTwin).map(
      (claim): PreviewedTwin => ({
        claim: claimIds.indexOf(entered.get(targetKey(claim.target))?.id ?? ""),
        because: because.get(candidate) ?? "speaker",
        statementId,
        claimId: claim.id,
        state: other.state,
        sentence: sentences.get(claim.id) ?? other.summary,
      }),
    );
  });
}
