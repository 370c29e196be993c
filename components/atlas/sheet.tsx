"use client";

import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";

const stops = ["peek", "half", "full"] as const;
type Stop = (typeof stops)[number];

/** Heights on a phone, as parts of the room between bar and timeline. */
const HEIGHT: Record<Stop, string> = { peek: "5.75rem", half: "52%", full: "100%" };
const PEEK_PX = 92;
/** A finger that moved less has pressed, not dragged. */
const SLIP_PX = 6;

interface SheetProps {
  label: string;
  /** Changes when other content is shown: the sheet then scrolls to its top and, folded, opens half. */
  contentKey: string;
  children: ReactNode;
}

/**
 * The panel: a column beside the map from 1024 px on; on a phone a sheet over the map's foot with three stops, which a
 * finger drags and a press on its handle walks through.
 */
export function Sheet({ label, contentKey, children }: SheetProps) {
  const { t } = useMessages();
  const [stop, setStop] = useState<Stop>("peek");
  const [draggedPx, setDraggedPx] = useState<number | null>(null);
  const frame = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const start = useRef<{ y: number; height: number; moved: boolean } | null>(null);
  const firstKey = useRef(contentKey);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    if (contentKey === firstKey.current) return;
    firstKey.current = contentKey;
    setStop((before) => (before === "peek" ? "half" : before));
  }, [contentKey]);

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height: frame.current?.offsetHeight ?? 0, moved: false };
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const begun = start.current;
    if (!begun) return;
    const by = begun.y - event.clientY;
    if (Math.abs(by) > SLIP_PX) begun.moved = true;
    if (begun.moved) setDraggedPx(Math.max(PEEK_PX, begun.height + by));
  };
  const release = () => {
    const room = frame.current?.parentElement?.clientHeight ?? 0;
    if (start.current?.moved && draggedPx !== null && room > 0) setStop(nearestStop(draggedPx, room));
    setDraggedPx(null);
  };
  const cycle = () => {
    // the click that ends a drag is not a press
    if (!start.current?.moved) setStop(stops[(stops.indexOf(stop) + 1) % stops.length] ?? "peek");
    start.current = null;
  };

  return (
    <aside
      ref={frame}
      aria-label={label}
      data-stop={stop}
      style={{ height: draggedPx === null ? HEIGHT[stop] : draggedPx }}
      className={`z-10 flex min-h-0 flex-col bg-surface max-lg:absolute max-lg:inset-x-0 max-lg:bottom-0 lg:h-auto! print:static! print:h-auto! print:border-0
        max-lg:max-h-full max-lg:rounded-t-panel max-lg:border-line max-lg:border-t max-lg:shadow-raised
        lg:row-span-2 lg:border-line lg:border-l ${draggedPx === null ? "max-lg:transition-[height] max-lg:duration-200" : ""}`}
    >
      <button
        type="button"
        data-print="no"
        aria-label={t("map.panel.size", { stop })}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onClick={cycle}
        className="grid h-6 w-full shrink-0 cursor-grab touch-none place-items-center before:absolute before:inset-x-1/3 before:-top-2 before:h-11 lg:hidden"
      >
        <span className="h-1 w-10 rounded-full bg-line-strong" />
      </button>
      <div ref={scroller} className="min-h-0 grow overflow-y-auto overscroll-contain print:overflow-visible">
        {children}
      </div>
    </aside>
  );
}

/** The stop whose height is nearest to where the finger let go. */
function nearestStop(heightPx: number, roomPx: number): Stop {
  const heights: Record<Stop, number> = { peek: PEEK_PX, half: roomPx * 0.52, full: roomPx };
  return [...stops].sort(
    (one, other) => Math.abs(heights[one] - heightPx) - Math.abs(heights[other] - heightPx),
  )[0] as Stop; // there are three of them
}
