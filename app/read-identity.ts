import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Deed } from "@/lib/domain/role";
import { permit } from "@/lib/service/actor";
import { database } from "@/lib/service/database";
import { findActor, type Identity } from "@/lib/service/find-actor";

/** Who asks for this page, read once a request; null is nobody. */
export const readIdentity = cache(async (): Promise<Identity | null> => {
  const found = await findActor(database(), { headers: await headers() });
  return found.ok && found.value.via === "session" ? found.value : null;
});

/** Who asks for a page that is for people who are signed in; others are sent to sign in first. */
export async function requireIdentity(path: string): Promise<Identity> {
  return (await readIdentity()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The same for a page that takes a role; null where the role does not allow it. */
export async function requireDeed(path: string, deed: Deed): Promise<Identity | null> {
  const identity = await requireIdentity(path);
  return permit(identity.actor, deed).ok ? identity : null;
}
