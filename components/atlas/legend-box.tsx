"use client";

import type { ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Disclosure,
  DisclosurePanel,
  Heading,
  Modal,
  ModalOverlay,
  Popover,
} from "react-aria-components";
import type { Comparison } from "@/components/compare/use-comparison";
import { useMessages } from "@/components/shell/messages-provider";
import type { AtlasHead, PayloadLens } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";
import { Legend } from "./legend";
import { Lens } from "./lens";

interface LegendBoxProps {
  head: AtlasHead;
  view: AtlasView;
  /** The viewpoint that the map shows now: while another one is on its way, not yet the chosen one. */
  shown: PayloadLens;
  comparison: Comparison | null;
  onChange: (patch: Partial<AtlasView>) => void;
}

const BUTTON = "flex cursor-pointer items-center gap-2 font-semibold text-body";

/** Legend and viewpoint: a foldable box at the map's foot; on a phone a button that opens both over the page. */
export function LegendBox({ head, view, shown, comparison, onChange }: LegendBoxProps) {
  const { t } = useMessages();
  const lens = <Lens head={head} view={view} onChange={onChange} />;
  // Two maps are there as soon as both are told, a difference once it was found.
  const isCompared =
    comparison?.mode === "difference" ? comparison.pair : (comparison?.sides ?? comparison?.pair);
  const legend = (change: ReactNode) => (
    <Legend head={head} shown={shown} lens={change} compared={isCompared ? comparison : null} />
  );
  // Two maps side by side leave it no room of its own.
  const isFolded = comparison?.mode === "side";
  return (
    <div data-print="no" className="contents">
      <Disclosure
        key={isFolded ? "folded" : "open"}
        defaultExpanded={!isFolded}
        className="absolute bottom-3 left-3 z-10 flex max-h-[calc(100%-1.5rem)] w-[22.5rem] flex-col rounded-panel border border-line bg-surface shadow-raised max-lg:hidden"
      >
        <Heading level={2}>
          <Button
            slot="trigger"
            className={`${BUTTON} min-h-9 w-full justify-between px-4 text-ink-soft text-small`}
          >
            {t("map.legend")}
            <Chevron />
          </Button>
        </Heading>
        <DisclosurePanel className="min-h-0 overflow-y-auto px-4">
          <div className="pb-3">
            {legend(
              <DialogTrigger>
                <Button className="touch-target mt-1.5 flex w-full cursor-pointer items-center justify-center rounded-small border border-line-strong px-3 text-small hover:bg-sunken">
                  {t("map.viewpoint.change")}
                </Button>
                <Popover
                  placement="right bottom"
                  className="w-80 rounded-panel border border-line bg-surface p-4 shadow-raised"
                >
                  <Dialog aria-label={t("map.viewpoint.change")} className="outline-none">
                    {lens}
                  </Dialog>
                </Popover>
              </DialogTrigger>,
            )}
          </div>
        </DisclosurePanel>
      </Disclosure>
      <DialogTrigger>
        <Button
          className={`${BUTTON} absolute top-3 left-3 z-10 min-h-11 rounded-panel border border-line bg-surface px-4 shadow-raised lg:hidden`}
        >
          {t("map.legend.open")}
        </Button>
        <ModalOverlay isDismissable className="fixed inset-0 z-40 flex items-end bg-ink/40 lg:hidden">
          <Modal className="max-h-[88dvh] w-full overflow-y-auto rounded-t-panel bg-surface">
            <Dialog className="p-5 outline-none">
              {({ close }) => (
                <div className="flex flex-col gap-4">
                  <div className="flex items-center justify-between">
                    <Heading slot="title" className="font-semibold text-lead">
                      {t("map.legend.open")}
                    </Heading>
                    <Button
                      onPress={close}
                      aria-label={t("map.notice.close")}
                      className="touch-target cursor-pointer rounded-small text-lead"
                    >
                      ×
                    </Button>
                  </div>
                  {lens}
                  {legend(null)}
                </div>
              )}
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </div>
  );
}

function Chevron() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="size-4 in-aria-expanded:rotate-180"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <path d="m5 12.5 5-5 5 5" />
    </svg>
  );
}
