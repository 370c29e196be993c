import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import type { Role } from "@/lib/domain/role";

const PASSWORD = "correct horse battery";

/** Who a spec is when it works at the desk: one account a role, the same for all specs of a run. */
const emailOf = (role: Role): string => `desk-${role}@example.org`;

/** Its name, as the site shows it. */
export const deskName = (role: Role): string => `Desk ${role}`;

const send = (page: Page, path: string, data: Record<string, string>) =>
  // The site takes what comes from its own pages: a browser would say so, a test's request has to.
  page.request.post(path, { data, headers: { Origin: new URL(process.env.E2E_BASE_URL ?? "").origin } });

async function invite(role: Role): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "lib/server/admin-command.ts", "invite", emailOf(role), "--role", role],
    { env: { ...process.env, DATABASE_URL: "", DATA_DIR: process.env.E2E_DATA_DIR } },
  );
  const token = /\/invite\/(\S+)/.exec(stdout)?.[1];
  if (!token) throw new Error(`npm run admin gave no link: ${stdout}`);
  return token;
}

/**
 * Signs the page's browser in as somebody of this role; makes the account, by the command line, where there is none yet.
 * The first administrator's link ends with the first account: the spec that uses it (accounts) comes before all others.
 */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const known = await send(page, "/api/auth/sign-in/email", { email: emailOf(role), password: PASSWORD });
  if (known.ok()) return;
  const token = await invite(role);
  const made = await send(page, "/api/links/invitation", {
    token,
    name: deskName(role),
    password: PASSWORD,
  });
  if (!made.ok()) throw new Error(`${made.status()} ${await made.text()}`);
}
