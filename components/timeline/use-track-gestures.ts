"use client";

import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { countDaysOf, type DayWindow, panWindow, zoomWindow } from "./day-window";
import { dayAtX, stepPx, TRACK_PAD_PX, xOfDay } from "./track";

/** A finger this near to the thumb takes hold of it; it covers the day under it by about as much. */
const GRIP_PX = 22;
/** A finger that moved less has tapped. */
const SLIP_PX = 4;
/** Turns of a wheel are gathered until they make one zoom step; a notch of most mice is 100. */
const WHEEL_STEP_PX = 25;
const WHEEL_ZOOM = 1.1;

interface TrackGestures {
  track: RefObject<HTMLElement | null>;
  widthPx: number;
  window: DayWindow;
  count: number;
  index: number;
  onDay: (index: number) => void;
  onZoom: (window: DayWindow) => void;
  onPan: (window: DayWindow) => void;
}

/**
 * Mouse, pen and fingers on the track. A tap or click goes to the day under it; a finger that starts on the thumb drags
 * it without a jump, so that it can be moved by single days; two fingers or the wheel zoom around the day between or
 * under them; a sideways wheel moves the window.
 */
export function useTrackGestures(given: TrackGestures) {
  const { track, widthPx, window, count, index, onDay, onZoom, onPan } = given;
  const fingers = useRef(new Map<number, number>());
  const press = useRef<{ x: number; grip: number; moved: boolean } | null>(null);
  const pinch = useRef<{ window: DayWindow; distance: number; anchor: number } | null>(null);
  const turned = useRef({ x: 0, y: 0 });

  const xOf = ({ clientX }: { clientX: number }) =>
    clientX - (track.current?.getBoundingClientRect().left ?? 0);
  const dayAt = (x: number) => dayAtX(window, widthPx, x);
  /** The day under a place, with its fraction, for zooming around it. */
  const anchorAt = (x: number) => window.from + (x - TRACK_PAD_PX) / Math.max(1e-6, stepPx(window, widthPx));

  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const sum = turned.current;
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (isSideways) sum.x += event.deltaX || event.deltaY;
    else sum.y += event.deltaY;
    const zooms = Math.trunc(sum.y / WHEEL_STEP_PX);
    const days = Math.trunc(sum.x / Math.max(1, stepPx(window, widthPx)));
    sum.y -= zooms * WHEEL_STEP_PX;
    sum.x -= days * Math.max(1, stepPx(window, widthPx));
    if (zooms !== 0) onZoom(zoomWindow(window, count, WHEEL_ZOOM ** zooms, anchorAt(xOf(event))));
    else if (days !== 0 && countDaysOf(window) < count) onPan(panWindow(window, count, days));
  });
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    // React listens passively, and a passive listener cannot keep the page from scrolling
    const onWheel = (event: WheelEvent) => turn(event);
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [track]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = xOf(event);
    fingers.current.set(event.pointerId, x);
    const [one, other] = [...fingers.current.values()];
    if (one !== undefined && other !== undefined) {
      press.current = null;
      pinch.current = {
        window,
        distance: Math.max(1, Math.abs(one - other)),
        anchor: anchorAt((one + other) / 2),
      };
      return;
    }
    const isFinger = event.pointerType === "touch";
    const toThumb = xOfDay(window, widthPx, index) - x;
    press.current = { x, grip: isFinger && Math.abs(toThumb) <= GRIP_PX ? toThumb : 0, moved: !isFinger };
    if (!isFinger) onDay(dayAt(x));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!fingers.current.has(event.pointerId)) return;
    const x = xOf(event);
    fingers.current.set(event.pointerId, x);
    const [one, other] = [...fingers.current.values()];
    if (pinch.current && one !== undefined && other !== undefined) {
      const factor = pinch.current.distance / Math.max(1, Math.abs(one - other));
      const share = ((one + other) / 2 - TRACK_PAD_PX) / Math.max(1, widthPx - 2 * TRACK_PAD_PX);
      onZoom(zoomWindow(pinch.current.window, count, factor, pinch.current.anchor, share));
    } else if (press.current) {
      if (Math.abs(x - press.current.x) >= SLIP_PX) press.current.moved = true;
      if (press.current.moved) onDay(dayAt(x + press.current.grip));
    }
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
    if (press.current && !press.current.moved && event.type === "pointerup") onDay(dayAt(xOf(event)));
    press.current = null;
    if (fingers.current.size < 2) pinch.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release };
}
