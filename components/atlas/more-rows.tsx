"use client";

import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";

/** The way to the rows of a list that are not drawn yet; nothing where none is left. */
export function MoreRows({ hidden, onPress }: { hidden: number; onPress: () => void }) {
  const { t } = useMessages();
  if (hidden <= 0) return null;
  return (
    <Button onPress={onPress} className="prose-link touch-target mx-5 mt-2 cursor-pointer">
      {t("map.list.more", { count: hidden })}
    </Button>
  );
}
