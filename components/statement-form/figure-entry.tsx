"use client";

import type { ComponentProps } from "react";
import { Entry } from "@/components/form/entry";
import type { FieldWords } from "@/components/form/field-frame";
import { useMessages } from "@/components/shell/messages-provider";
import { readFigure } from "@/lib/domain/read-figure";
import { figureInWords } from "@/lib/wire/words-of-figures";

/** More decimals than anybody types. */
const ALL_DECIMALS = 12;

/** A figure as one types it; where it has signs that parts of the world read otherwise, with its reading below. */
export function FigureEntry({
  typed,
  help,
  ...input
}: { typed: string } & FieldWords & ComponentProps<"input">) {
  const { t, language } = useMessages();
  const figure = /^\d*$/.test(typed.trim()) ? null : readFigure(typed);
  const read =
    figure === null
      ? help
      : t("entry.figure.read", { figure: figureInWords(figure, language, ALL_DECIMALS) });
  return <Entry {...input} help={read} />;
}
