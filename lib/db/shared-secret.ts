import type { Db } from "./connect";

/** The secret of this name that all processes share: `proposed` where there is none yet, else the one that came first. */
export async function agreeOnSecret(db: Db, name: string, proposed: string): Promise<string> {
  await db.client.sharedSecret.createMany({ data: [{ name, value: proposed }], skipDuplicates: true });
  const kept = await db.client.sharedSecret.findUniqueOrThrow({ where: { name } });
  return kept.value;
}
