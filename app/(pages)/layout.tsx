import type { ReactNode } from "react";
import { readFrame } from "@/app/page-frame-data";
import { ReaderProviders } from "@/app/reader-providers";
import { PageFrame } from "@/components/shell/page-frame";

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return (
    <ReaderProviders>
      <PageFrame {...(await readFrame())}>{children}</PageFrame>
    </ReaderProviders>
  );
}
