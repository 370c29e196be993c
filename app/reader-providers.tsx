import type { ReactNode } from "react";
import { readPageSettings } from "@/app/page-settings";
import { readIdentity } from "@/app/read-identity";
import { PageProviders } from "@/components/shell/page-providers";

/** What the pages of the live atlas rely on: the reader's language and colours, and who is signed in. */
export async function ReaderProviders({ children }: { children: ReactNode }) {
  const [{ language, theme }, identity] = await Promise.all([
    readPageSettings(),
    readIdentity().catch(() => null), // without its database the frame still stands, and the page says what is wrong
  ]);
  return (
    <PageProviders language={language} theme={theme} reader={identity?.actor ?? null}>
      {children}
    </PageProviders>
  );
}
