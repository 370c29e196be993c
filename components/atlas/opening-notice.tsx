"use client";

import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { AtlasHead } from "@/lib/wire/atlas-payload";

interface OpeningNoticeProps {
  head: AtlasHead;
  failed: boolean;
  onRetry: () => void;
}

/** Keeps the place of map, panel and timeline while a large theatre's data are on their way, and says so if they do not come. */
export function OpeningNotice({ head, failed, onRetry }: OpeningNoticeProps) {
  const { t, language } = useMessages();
  const heading = t("map.heading", { theatre: pickName(head.theatre.names, language) });
  return (
    <main
      id="content"
      aria-busy={!failed}
      className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_9rem] lg:grid-cols-[minmax(0,1fr)_25rem]"
    >
      <h1 className="sr-only">{heading}</h1>
      <div className="grid place-items-center bg-paper p-6">
        <p className="max-w-read text-ink-soft" role="status">
          {t(failed ? "map.opening.failed" : "map.opening")}{" "}
          {failed && (
            <Button onPress={onRetry} className="prose-link touch-target cursor-pointer">
              {t("map.reload")}
            </Button>
          )}
        </p>
      </div>
      <div className="border-line border-l bg-surface max-lg:hidden lg:row-span-2" />
      <div className="border-line border-t bg-surface" />
    </main>
  );
}
