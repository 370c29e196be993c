import { resolve } from "node:path";
import { z } from "zod";
import { StartFailure } from "@/lib/server/start-failure";

/** An empty variable counts as absent: `PORT= npm start` and container files often leave one empty. */
const absentWhenEmpty = (value: unknown) => (value === "" ? undefined : value);

const postgresUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:$/.test(protocolOf(value) ?? ""),
    "must look like postgresql://user:password@host:5432/name",
  );

const webUrl = z
  .string()
  .refine(
    (value) => /^https?:$/.test(protocolOf(value) ?? ""),
    "must be an address that begins with http:// or https://",
  );

/** A style or tile address may also be a path below the site itself. */
const mapUrl = z
  .string()
  .refine(
    (value) => value.startsWith("/") || /^https?:$/.test(protocolOf(value) ?? ""),
    "must begin with http://, https:// or /",
  );

const portMessage = "must be a whole number from 0 to 65535";

const evidenceSettings = ["EVIDENCE_S3_URL", "EVIDENCE_S3_KEY_ID", "EVIDENCE_S3_SECRET"] as const;
const modelSettings = ["DRAFT_MODEL_URL", "DRAFT_MODEL_NAME"] as const;
const optionalText = z.preprocess(absentWhenEmpty, z.string().nullable().default(null));

const settingsSchema = z.object({
  PORT: z.preprocess(
    absentWhenEmpty,
    z.coerce.number(portMessage).int(portMessage).min(0, portMessage).max(65535, portMessage).default(3000),
  ),
  HOST: z.preprocess(absentWhenEmpty, z.string().nullable().default(null)),
  DATABASE_URL: z.preprocess(absentWhenEmpty, postgresUrl.nullable().default(null)),
  DATA_DIR: z.preprocess(absentWhenEmpty, z.string().default(".data")),
  PUBLIC_URL: z.preprocess(absentWhenEmpty, webUrl.nullable().default(null)),
  AUTH_SECRET: z.preprocess(
    absentWhenEmpty,
    z.string().min(32, "must have at least 32 characters").nullable().default(null),
  ),
  RATE_LIMITS: z.preprocess(absentWhenEmpty, z.enum(["on", "off"], "must be on or off").default("on")),
  MAP_STYLE_URL: z.preprocess(absentWhenEmpty, mapUrl.nullable().default(null)),
  MAP_PMTILES_URL: z.preprocess(absentWhenEmpty, mapUrl.nullable().default(null)),
  EVIDENCE_S3_URL: z.preprocess(absentWhenEmpty, webUrl.nullable().default(null)),
  EVIDENCE_S3_REGION: optionalText,
  EVIDENCE_S3_KEY_ID: optionalText,
  EVIDENCE_S3_SECRET: optionalText,
  DRAFT_MODEL_URL: z.preprocess(absentWhenEmpty, webUrl.nullable().default(null)),
  DRAFT_MODEL_NAME: optionalText,
  DRAFT_MODEL_KEY: optionalText,
  DRAFT_MODEL_SECONDS: z.preprocess(
    absentWhenEmpty,
    z.coerce
      .number("must be seconds, 1 to 300")
      .min(1, "must be seconds, 1 to 300")
      .max(300, "must be seconds, 1 to 300")
      .default(30),
  ),
  TEST_DATABASE_URL: z.preprocess(absentWhenEmpty, postgresUrl.nullable().default(null)),
  CHROMIUM_PATH: z.preprocess(absentWhenEmpty, z.string().nullable().default(null)),
  LOG_LEVEL: z.preprocess(
    absentWhenEmpty,
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
});

/** An object store without a key would only be noticed at the first upload. */
const environmentSchema = settingsSchema.superRefine((settings, context) => {
  for (const [names, family] of [
    [evidenceSettings, "EVIDENCE_S3"],
    [modelSettings, "DRAFT_MODEL"],
  ] as const) {
    const missing = names.filter((name) => settings[name as keyof typeof settings] === null);
    if (missing.length === names.length) continue;
    for (const name of missing)
      context.addIssue({
        code: "custom",
        path: [name],
        message: `must be set together with the other ${family} settings`,
      });
  }
});

/** What the operator can set. Null means: not set. */
export interface Environment {
  /** 0 asks the system for a free port. */
  port: number;
  /** Address to listen on; null listens on all. */
  host: string | null;
  /** The database to use; null starts the embedded one. */
  databaseUrl: string | null;
  /** Absolute path of the folder that holds the embedded database and uploaded files. */
  dataDir: string;
  /** Where readers reach the site, for links that leave it. */
  publicUrl: string | null;
  mapStyleUrl: string | null;
  mapPmtilesUrl: string | null;
  /** A PostgreSQL server whose user may create databases; the tests use it instead of their own. */
  testDatabaseUrl: string | null;
  chromiumPath: string | null;
  logLevel: string;
}

/**
 * Reads the operator's settings from environment variables.
 * @throws StartFailure naming every variable that cannot be understood, in one sentence
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new StartFailure(`The environment cannot be used: ${faults.join("; ")}.`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR),
    publicUrl: values.PUBLIC_URL,
    mapStyleUrl: values.MAP_STYLE_URL,
    mapPmtilesUrl: values.MAP_PMTILES_URL,
    testDatabaseUrl: values.TEST_DATABASE_URL,
    chromiumPath: values.CHROMIUM_PATH,
    logLevel: values.LOG_LEVEL,
  };
}

function protocolOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).protocol : null;
}
