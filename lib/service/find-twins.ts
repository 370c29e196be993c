import type { Db } from "@/lib/db/connect";
import { readHead } from "@/lib/db/read-history";
import type { Claim, Target } from "@/lib/domain/claim";
import { latestDay } from "@/lib/domain/counting-days";
import { countDays } from "@/lib/domain/day";
import type { Edtf } from "@/lib/domain/edtf-date";
import { type Language, pickName } from "@/lib/domain/names";
import { mayDo } from "@/lib/domain/role";
import type { Statement } from "@/lib/domain/statement";
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
export function sameAddressKey(url: string): string {
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

const isNear = (one: Edtf, other: Edtf): boolean => {
  const [left, right] = [latestDay(one), latestDay(other)];
  return left !== null && right !== null && Math.abs(countDays(left, right)) <= NEAR_DAYS;
};

type Candidate = { id: string; value: Statement };

/** Leaves out what the actor may not see: drafts of others, for a contributor. What is struck or rejected is no twin. */
async function onlyVisible(
  db: Db,
  actor: Actor,
  candidates: Candidate[],
  limit: number,
): Promise<Candidate[]> {
  const visible: Candidate[] = [];
  for (const candidate of candidates) {
    if (visible.length === limit) break;
    const isOpen = candidate.value.state === "published" || mayDo(actor.role, "publish");
    const isOwn = async () => {
      const head = await readHead(db, "statement", candidate.id);
      return actor.id !== undefined && head?.enteredBy === actor.id;
    };
    if (isOpen || (await isOwn())) visible.push(candidate);
  }
  return visible;
}

function* others(world: World, id: string | null): Generator<Candidate> {
  for (const [otherId, { value }] of world.statements)
    if (otherId !== id && !value.struck && value.state !== "rejected") yield { id: otherId, value };
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
  const key = sameAddressKey(url);
  const found = [...others(world, id)].filter(
    ({ value }) => value.url !== null && sameAddressKey(value.url) === key,
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
  const address = url === null ? null : sameAddressKey(url);
  const reasonOf = (other: Statement): PreviewedTwin["because"] | null => {
    if (address !== null && other.url !== null && sameAddressKey(other.url) === address) return "url";
    return other.speakerId === value.speakerId && isNear(other.saidOn, value.saidOn) ? "speaker" : null;
  };
  const isTwin = (claim: Claim) => !claim.struck && entered.has(targetKey(claim.target));
  const found = [...others(world, id)].filter(
    (other) => reasonOf(other.value) !== null && other.value.claims.some(isTwin),
  );
  const visible = await onlyVisible(db, actor, found, MOST_SHOWN);
  return visible.flatMap(({ id: statementId, value: other }) => {
    const sentences = sentencesOf(world, statementId, other, language);
    return other.claims.filter(isTwin).map(
      (claim): PreviewedTwin => ({
        claim: claimIds.indexOf(entered.get(targetKey(claim.target))?.id ?? ""),
        because: reasonOf(other) ?? "speaker",
        statementId,
        claimId: claim.id,
        state: other.state,
        sentence: sentences.get(claim.id) ?? other.summary,
      }),
    );
  });
}
