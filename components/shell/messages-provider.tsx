"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "@/lib/domain/names";
import { type Translate, translator } from "@/lib/wire/messages/translate";

interface Messages {
  t: Translate;
  language: Language;
}

const MessagesContext = createContext<Messages | null>(null);

/** Tells all client components below which language the server chose. The words come with the script, cached across pages. */
export function MessagesProvider({ language, children }: { language: Language; children: ReactNode }) {
  const messages = useMemo(() => ({ t: translator(language), language }), [language]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The words and the language of the page, for client components. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("useMessages() was called outside <MessagesProvider>.");
  return messages;
}
