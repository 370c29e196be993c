import { sendAccount } from "@/components/account/send-account";

/** Ends this session, or all of them, and opens the map anew as a visitor. */
export async function signOut(everywhere = false): Promise<void> {
  await sendAccount("POST", everywhere ? "/api/auth/revoke-sessions" : "/api/auth/sign-out");
  window.location.assign(everywhere ? "/sign-in" : "/");
}
