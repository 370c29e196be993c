import type { ReactNode } from "react";
import { readFrame } from "@/app/page-frame-data";
import { PageFrame } from "@/components/shell/page-frame";

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return <PageFrame {...(await readFrame())}>{children}</PageFrame>;
}
