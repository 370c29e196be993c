import type { EventKind } from "./day-columns";
import { eventShapes } from "./histogram-paths";

/** How the shapes of events are painted: a filled triangle, a hollow diamond, a cross. */
export const shapeClasses: Record<EventKind, string> = {
  handChange: "fill-accent",
  verdict: "fill-surface stroke-ink [stroke-width:1.4]",
  correction: "fill-none stroke-danger [stroke-width:1.8]",
};

/** The pattern of what is uncertain, to be named in a `fill`. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" className="fill-ink-soft opacity-20" />
        <path d="M2 0v4" className="stroke-ink-soft" strokeWidth="1.4" />
      </pattern>
    </defs>
  );
}

/** The shape of a kind of event alone, for the key. */
export function EventMark({ kind }: { kind: EventKind }) {
  return (
    <svg aria-hidden="true" viewBox="-5 -5 10 10" className="size-3.5 shrink-0">
      <path d={`M0 0${eventShapes[kind]}`} className={shapeClasses[kind]} />
    </svg>
  );
}

/** A piece of bar alone, for the key. */
export function BarMark({ hatch }: { hatch: string | null }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5 shrink-0">
      {hatch && <Hatch id={hatch} />}
      <path d="M2 1h10v12H2z" {...(hatch ? { fill: `url(#${hatch})` } : { className: "fill-ink" })} />
    </svg>
  );
}
