// Runs after `npm install`: writes the Prisma client (lib/db/generated) from prisma/schema.prisma, with no network.
//
// Prisma 7 generates with WebAssembly, yet its command line insists on a native schema engine and tries to download
// one. Naming any existing file as that engine is enough for `generate`, which never runs it. Where a native engine is
// there already it is left alone, so `prisma migrate` keeps working for developers who have it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const resolveFrom = createRequire(import.meta.url).resolve;

function hasNativeEngine() {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return true;
  const engines = dirname(
    createRequire(resolveFrom("prisma/package.json")).resolve("@prisma/engines/package.json"),
  );
  return readdirSync(engines).some((name) => name.startsWith("schema-engine-"));
}

if (existsSync(join(root, "prisma", "schema.prisma"))) {
  const run = spawnSync(
    process.execPath,
    [join(dirname(resolveFrom("prisma/package.json")), "build", "index.js"), "generate"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        ...(hasNativeEngine() ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url) }),
      },
    },
  );
  if (run.status !== 0) {
    const said = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`.trim();
    console.error(`The Prisma client could not be generated from prisma/schema.prisma:\n${said}`);
    process.exitCode = 1;
  }
}
