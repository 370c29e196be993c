"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import type { ViewParameter } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { viewpointName } from "./list-viewpoints";
import { Notice } from "./notice";

interface AtlasNoticesProps {
  /** Parts of the link that fell back to their defaults. */
  problems: ViewParameter[];
  /** A day of the link that lies outside the theatre's days. */
  askedDay: string | null;
  /** What the comparison asked for could not be had. */
  compareFailed: boolean;
  isLoading: boolean;
  /** What is still shown while another viewpoint could not be had. */
  failedLens: { head: AtlasHead; viewpoint: string } | null;
  geometryFailed: boolean;
  selectionGone: boolean;
  /** Statements were published in another tab since the map was opened. */
  isOutdated: boolean;
  onClose: () => void;
  onRetry: () => void;
  onRefresh: () => void;
  onCompareRetry: () => void;
}

/** Whatever the page did not do as asked, in sentences over the map. */
export function AtlasNotices(props: AtlasNoticesProps) {
  const { t, language } = useMessages();
  const parts = props.problems.map((part) => t(`map.part.${part}`)).join(", ");
  const { failedLens } = props;
  return (
    <div className="pointer-events-none absolute top-3 right-14 left-3 z-20 flex flex-col items-start gap-2 max-lg:top-16 max-lg:right-3">
      {parts !== "" && <Notice onClose={props.onClose}>{t("map.notice.problems", { parts })}</Notice>}
      {props.askedDay !== null && (
        <Notice onClose={props.onClose}>
          {t("map.notice.outside", { asked: dayInWords(props.askedDay, language) })}
        </Notice>
      )}
      {props.selectionGone && <Notice>{t("map.subject.gone")}</Notice>}
      {props.isLoading && <Notice>{t("map.lens.loading")}</Notice>}
      {failedLens && (
        <Notice action={{ label: t("map.reload"), run: props.onRetry }}>
          {t("map.lens.failed", {
            viewpoint: viewpointName(failedLens.head, failedLens.viewpoint, language),
          })}
        </Notice>
      )}
      {props.compareFailed && (
        <Notice action={{ label: t("map.reload"), run: props.onCompareRetry }}>{t("compare.failed")}</Notice>
      )}
      {props.isOutdated && (
        <Notice action={{ label: t("entry.fresh.show"), run: props.onRefresh }}>{t("entry.fresh")}</Notice>
      )}
      {props.geometryFailed && <Notice>{t("map.geometry.failed")}</Notice>}
    </div>
  );
}
