import type { Revision } from "@/lib/domain/revision";
import type { Writer } from "./connect";

/**
 * Writes a row that others point at and that has a second unique key. Not an upsert: naming that key in ON CONFLICT locks
 * the row against whoever is about to point at it, and an import that is being published has pointed at thousands.
 */
async function saveKeyed(
  update: () => Promise<{ count: number }>,
  create: () => Promise<unknown>,
): Promise<void> {
  if ((await update()).count === 0) await create();
}

/**
 * Writes the newest value of theatres and of their parties. A foreign key refuses it where anything came to name a party that
 * goes.
 */
export async function projectTheatres(writer: Writer, revisions: Revision<"theatre">[]): Promise<void> {
  for (const { recordId: id, value } of revisions) {
    const row = {
      slug: value.slug,
      nameEn: value.names.en,
      nameUk: value.names.uk,
      startsOn: value.startsOn,
    };
    await saveKeyed(
      () => writer.theatre.updateMany({ where: { id }, data: row }),
      () => writer.theatre.create({ data: { id, ...row } }),
    );
    const keys = value.parties.map(({ key }) => key);
    await writer.party.deleteMany({ where: { theatreId: id, key: { notIn: keys } } });
    for (const [ordinal, { key, names, colour }] of value.parties.entries()) {
      const party = { ordinal, nameEn: names.en, nameUk: names.uk, colour };
      await saveKeyed(
        () => writer.party.updateMany({ where: { theatreId: id, key }, data: party }),
        () => writer.party.create({ data: { theatreId: id, key, ...party } }),
      );
    }
  }
}

/** Writes the newest value of regions. */
export async function projectRegions(writer: Writer, revisions: Revision<"region">[]): Promise<void> {
  for (const { recordId: id, operation, value } of revisions) {
    if (operation === "strike") {
      await dropRegion(writer, id);
      continue;
    }
    const { theatreId, key, names, country, admin1, geometry, baseline } = value;
    const row = { theatreId, key, nameEn: names.en, nameUk: names.uk, country, admin1, geometry, baseline };
    await saveKeyed(
      () => writer.region.updateMany({ where: { id }, data: row }),
      () => writer.region.create({ data: { id, ...row } }),
    );
  }
}

/**
 * Takes a struck region out. The lock of the ledger is held by now, so what names the region is seen, whoever was faster.
 * @throws an error that `appendRevisions` takes for a conflict
 */
async function dropRegion(writer: Writer, id: string): Promise<void> {
  const naming =
    (await writer.place.count({ where: { regionId: id } })) +
    (await writer.claim.count({
      where: { OR: [{ regionId: id }, { regions: { some: { regionId: id } } }] },
    }));
  if (naming > 0) throw new Error(`revision conflict: region ${id} has places or claims by now`);
  await writer.region.delete({ where: { id } });
}

/** Writes the newest value of sources. */
export async function projectSources(writer: Writer, revisions: Revision<"source">[]): Promise<void> {
  for (const { recordId: id, value } of revisions) {
    const { theatreId, names, kind, alignment, reliability, url, note } = value;
    const grade = { reliability: reliability?.grade ?? null, reliabilityReason: reliability?.reason ?? null };
    const row = { theatreId, nameEn: names.en, nameUk: names.uk, kind, alignment, ...grade, url, note };
    await writer.source.upsert({ where: { id }, create: { id, ...row }, update: row });
  }
}

/** Writes the newest value of verifications. */
export async function projectVerifications(
  writer: Writer,
  revisions: Revision<"verification">[],
): Promise<void> {
  for (const { recordId: id, value } of revisions)
    await writer.verification.upsert({ where: { id }, create: { id, ...value }, update: value });
}

/** Writes the newest value of evidence. */
export async function projectEvidence(writer: Writer, revisions: Revision<"evidence">[]): Promise<void> {
  for (const { recordId: id, value } of revisions)
    await writer.evidence.upsert({ where: { id }, create: { id, ...value }, update: value });
}
