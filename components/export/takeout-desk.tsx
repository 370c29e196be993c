"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { FreezableView } from "@/components/snapshot/freeze-form";
import { drawPrintMap } from "./print-map";
import { PrintView } from "./print-view";
import type { DrawMaps, Takeout, TakeoutWitness } from "./takeout";
import { usePrint } from "./use-print";

/** Fetched when it is opened. */
const TakeoutDialog = dynamic(() => import("./takeout-dialog").then((module) => module.TakeoutDialog));

interface TakeoutDeskProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The view as it is now; asked for when it is needed, and only then. */
  getTakeout: () => Takeout;
  /** What the view rests on; may ask the worker or the server. */
  gather: (signal: AbortSignal) => Promise<TakeoutWitness>;
  drawMaps: DrawMaps;
  /** Addresses of tables as CSV. */
  csv: { map: string; statements: string };
  /** The view as it can be frozen. */
  freezable: { slug: string; view: FreezableView; isAgainst: boolean };
}

/**
 * The ways out of the atlas: the dialog, and what the browser prints. Stands beside `main` in an element with `data-print-page`,
 * before it, for on paper the map goes between its head and its foot.
 */
export function TakeoutDesk({ isOpen, onOpenChange, ...ways }: TakeoutDeskProps) {
  const { t, language } = useMessages();
  const { getTakeout, gather, drawMaps } = ways;
  const [printing, setPrinting] = useState<"no" | "preparing" | "failed">("no");
  const { sheet, print } = usePrint({
    getTakeout,
    prepare: async (signal) => {
      setPrinting("preparing");
      const takeout = getTakeout();
      const witness = await gather(signal);
      const map = await drawPrintMap(takeout, drawMaps, language, signal).catch(() => {
        // Where no map can be drawn (no WebGL), the words are printed without it.
        signal.throwIfAborted();
        return null;
      });
      setPrinting("no");
      return { takeout, witness, mapUrl: map && URL.createObjectURL(map) };
    },
    onFailure: () => setPrinting("failed"),
  });
  return (
    <>
      {sheet && <PrintView sheet={sheet} />}
      {isOpen && (
        <TakeoutDialog
          {...ways}
          onClose={() => onOpenChange(false)}
          onPrint={() => {
            onOpenChange(false);
            void print();
          }}
        />
      )}
      {printing !== "no" && (
        <p
          role={printing === "preparing" ? "status" : "alert"}
          data-print="no"
          className="fixed top-16 left-1/2 z-50 max-w-[calc(100vw-2rem)] -translate-x-1/2 rounded-panel border border-line bg-surface px-5 py-3 text-body shadow-raised"
        >
          {printing === "preparing" ? (
            t("export.step.printing")
          ) : (
            <>
              {t("export.print.failed")}{" "}
              <button
                type="button"
                onClick={() => setPrinting("no")}
                className="prose-link touch-target cursor-pointer"
              >
                {t("export.close")}
              </button>
            </>
          )}
        </p>
      )}
    </>
  );
}
