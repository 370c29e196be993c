import { cookies, headers } from "next/headers";
import { type Language, languageSchema } from "@/lib/domain/names";
import { type Translate, translator } from "@/lib/wire/messages/translate";

/** What a page needs to know about its reader before it is drawn. */
export interface PageSettings {
  language: Language;
  t: Translate;
  theme: "light" | "dark" | "system";
  /** Lets an inline script or style run; empty outside pages. */
  nonce: string;
}

/** Reads the reader's language (chosen by proxy.ts), colours and the nonce of this request. */
export async function readPageSettings(): Promise<PageSettings> {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  // An embedded page has the colours that its address asks for, whatever was chosen here.
  const theme = head.get("x-theme") || jar.get("theme")?.value;
  const language = languageSchema.catch("en").parse(head.get("x-language"));
  return {
    language,
    t: translator(language),
    theme: theme === "light" || theme === "dark" ? theme : "system",
    nonce: head.get("x-nonce") ?? "",
  };
}
