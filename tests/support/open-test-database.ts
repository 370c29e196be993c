import { connect, type Db } from "@/lib/db/connect";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createTheatre } from "@/lib/service/create-theatre";
import { loadDemonstration } from "@/lib/service/load-demonstration";
import { createTestDatabase } from "./database";
import { smallTheatre } from "./small-theatre";

/** An open database with what it was filled with; `close` removes it. */
export interface OpenDatabase {
  db: Db;
  url: string;
  close(): Promise<void>;
}

async function open(fill: (db: Db) => Promise<void>): Promise<OpenDatabase> {
  const { url, drop } = await createTestDatabase();
  const db = connect(url);
  await fill(db);
  return {
    db,
    url,
    close: async () => {
      await db.close();
      await drop();
    },
  };
}

/** A database with the small theatre and no statement. */
export const openSmallDatabase = (): Promise<OpenDatabase> =>
  open(async (db) => {
    const founded = await createTheatre(db, SYSTEM_ACTOR, smallTheatre);
    if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  });

/** A database with the demonstration theatre. */
export const openDemoDatabase = (): Promise<OpenDatabase> =>
  open((db) => loadDemonstration(db, () => undefined));
