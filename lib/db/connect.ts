import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";

/** An open connection pool to one database. The only handle that other rooms pass around. */
export interface Db {
  readonly client: PrismaClient;
  close(): Promise<void>;
}

/** What a function of this room writes through: inside a transaction or not. */
export type Writer = Prisma.TransactionClient;

/** Opens a pool to the database at this address. Nothing is sent before the first query. */
export function connect(databaseUrl: string): Db {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  return { client, close: () => client.$disconnect() };
}
