"use client";

import { useMemo } from "react";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { LexiconProvider, lexiconOf } from "./lexicon";
import { StatementForm } from "./statement-form";

interface StatementDeskProps {
  data: StatementDeskData;
  ground: MapGround;
}

/** The page on which a statement is entered or revised. */
export function StatementDesk({ data, ground }: StatementDeskProps) {
  const { language } = useMessages();
  const { shown } = useTheme();
  const lexicon = useMemo(() => lexiconOf(data.named, language), [data.named, language]);
  return (
    <LexiconProvider initial={lexicon}>
      <StatementForm data={data} ground={ground} theme={shown} />
    </LexiconProvider>
  );
}
