interface HistogramProps {
  /** Number of days from the first to the last. */
  count: number;
  index: number;
  bars: readonly { index: number; claims: number }[];
}

const HEIGHT = 100;
/** The lowest bar is still seen beside the highest. */
const LEAST_HEIGHT = 16;

/** Claims by the day from which they count, as thin bars over the slider. The slider's text says the number of the day. */
export function Histogram({ count, index, bars }: HistogramProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.claims));
  const draw = (chosen: typeof bars) =>
    chosen
      .map(
        (bar) => `M${bar.index} ${HEIGHT}V${HEIGHT - Math.max(LEAST_HEIGHT, (bar.claims / most) * HEIGHT)}`,
      )
      .join("");
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(1, count - 1)} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-full w-full overflow-visible"
    >
      <path
        d={draw(bars.filter((bar) => bar.index > index))}
        className="stroke-line-strong opacity-50"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={draw(bars.filter((bar) => bar.index <= index))}
        className="stroke-ink-soft"
        strokeWidth="3"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={draw(bars.filter((bar) => bar.index === index))}
        className="stroke-accent"
        strokeWidth="5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
