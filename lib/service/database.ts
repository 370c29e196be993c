import { connect, type Db } from "@/lib/db/connect";

/** Kept on the global object, since a development server loads this module anew after every change. */
const holder = globalThis as { claimAtlasDb?: Db };

/** The app's one connection pool, to DATABASE_URL, opened at first use. */
export function database(): Db {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start the app with npm start, or name a database.");
  holder.claimAtlasDb ??= connect(url);
  return holder.claimAtlasDb;
}
