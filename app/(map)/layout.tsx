import type { ReactNode } from "react";
import { ReaderProviders } from "@/app/reader-providers";

export default function MapLayout({ children }: { children: ReactNode }) {
  return <ReaderProviders>{children}</ReaderProviders>;
}
