import type { Claim, Target } from "@/lib/domain/claim";
import { countingDays } from "@/lib/domain/counting-days";
import { readEdtf } from "@/lib/domain/edtf-date";
import type { Revision } from "@/lib/domain/revision";
import type { Statement } from "@/lib/domain/statement";
import type { Writer } from "./connect";
import { Prisma } from "./generated/client";

/** The columns of a target; those of other kinds are null. */
function targetColumns(target: Target) {
  const none = {
    targetKind: target.kind,
    placeId: null as string | null,
    toPlaceId: null as string | null,
    regionId: null as string | null,
    description: null as string | null,
    geometry: null as Prisma.InputJsonValue | null,
    bufferKm: null as number | null,
    count: null as number | null,
    countModifier: null as string | null,
  };
  switch (target.kind) {
    case "place":
      return { ...none, placeId: target.placeId };
    case "region":
      return { ...none, regionId: target.regionId };
    case "area":
      return {
        ...none,
        description: target.description,
        geometry: target.geometry,
        bufferKm: target.bufferKm,
      };
    case "line":
      return {
        ...none,
        placeId: target.fromPlaceId,
        toPlaceId: target.toPlaceId,
        description: target.description,
        geometry: target.geometry,
      };
    case "count":
      return { ...none, count: target.count, countModifier: target.modifier };
  }
}

/** What the projection keeps of a claim, its id apart: a column each, null where it has nothing to say. */
export function claimColumns(
  claim: Claim,
  ordinal: number,
  statementId: string,
  { theatreId, saidOn }: Pick<Statement, "theatreId" | "saidOn">,
) {
  const event = readEdtf(claim.eventDate);
  const days = countingDays(claim.eventDate, saidOn);
  const { quantity } = claim;
  return {
    theatreId,
    statementId,
    ordinal,
    assertion: claim.assertion,
    action: claim.action,
    of: claim.of,
    what: claim.what,
    party: claim.party,
    ...targetColumns(claim.target),
    quantityUnit: quantity?.unit ?? null,
    quantityValue: quantity?.value ?? null,
    quantityModifier: quantity?.modifier ?? null,
    quantityOf: quantity?.unit === "share" ? quantity.of : null,
    eventDate: claim.eventDate,
    earliest: event.earliest,
    latest: event.latest,
    countsFrom: days?.from ?? null,
    countsTo: days?.to ?? null,
    note: claim.note,
    struck: claim.struck,
  };
}

/** Writes the newest value of statements with their relay chains and claims. Claims are never removed: they are struck. */
export async function projectStatements(writer: Writer, revisions: Revision<"statement">[]): Promise<void> {
  for (const { recordId: id, value, number, recordedAt } of revisions) {
    const said = readEdtf(value.saidOn);
    const {
      theatreId,
      state,
      struck,
      speakerId,
      saidOn,
      publishedOn,
      url,
      archivedUrl,
      language,
      excerpt,
      summary,
    } = value;
    const days = { saidOn, saidFrom: said.earliest, saidTo: said.latest, publishedOn };
    const row = {
      theatreId,
      state,
      struck,
      speakerId,
      ...days,
      url,
      archivedUrl,
      language,
      excerpt,
      summary,
      revision: number,
      recordedAt,
    };
    await writer.statement.upsert({ where: { id }, create: { id, ...row }, update: row });
    await writer.relay.deleteMany({ where: { statementId: id } });
    await writer.relay.createMany({
      data: value.relay.map((sourceId, ordinal) => ({ statementId: id, ordinal, sourceId })),
    });
    for (const [ordinal, claim] of value.claims.entries()) {
      const { geometry, ...plain } = claimColumns(claim, ordinal, id, value);
      const columns = { ...plain, geometry: geometry ?? Prisma.DbNull };
      await writer.claim.upsert({
        where: { id: claim.id },
        create: { id: claim.id, ...columns },
        update: columns,
      });
    }
  }
}

/** Writes what claims point at: regions and answered claims. After all claims stand, since answers may cross statements. */
export async function projectClaimLinks(writer: Writer, revisions: Revision<"statement">[]): Promise<void> {
  const claims = revisions.flatMap((revision) => revision.value.claims);
  if (claims.length === 0) return;
  const claimIds = { claimId: { in: claims.map((claim) => claim.id) } };
  await writer.claimRegion.deleteMany({ where: claimIds });
  await writer.answer.deleteMany({ where: claimIds });
  await writer.claimRegion.createMany({
    data: claims.flatMap(({ id, target }) =>
      ("regionIds" in target ? target.regionIds : []).map((regionId, ordinal) => ({
        claimId: id,
        ordinal,
        regionId,
      })),
    ),
  });
  await writer.answer.createMany({
    data: claims.flatMap(({ id, answers }) =>
      answers.map(({ kind, claimId, note }, ordinal) => ({
        claimId: id,
        ordinal,
        kind,
        answeredId: claimId,
        note,
      })),
    ),
  });
}
