import type { Party } from "@/lib/domain/theatre";
import { type Pattern, patternName } from "./pattern";

/** The same measures as the map's tiles (see draw-pattern.ts). */
const TILE = 12;
const WASH_OPACITY = 0.13;
const NEUTRAL = "var(--status-unknown)";

/** The value of `fill` for a pattern that `SvgPatterns` has defined on the page. */
export const patternFill = (pattern: Pattern): string => `url(#pattern-${patternName(pattern)})`;

/** Diagonal bands along x + y = const, one after another in the colours given; an empty one leaves a gap. */
function Bands({ colours, width }: { colours: readonly string[]; width: number }) {
  const step = TILE / colours.length;
  const bands = Array.from({ length: 3 * colours.length + 1 }, (_, index) => index - colours.length);
  return bands.map((band) => {
    const colour = colours[((band % colours.length) + colours.length) % colours.length];
    const sum = (band + 0.5) * step;
    return colour ? (
      <path
        key={band}
        d={`M${sum + TILE} ${-TILE}L${sum - 2 * TILE} ${2 * TILE}`}
        stroke={colour}
        strokeWidth={width}
      />
    ) : null;
  });
}

function Marks({ pattern, colours }: { pattern: Pattern; colours: readonly string[] }) {
  const first = colours[0] ?? NEUTRAL;
  const wash = (colour: string, opacity: number | string) => (
    <path d={`M0 0h${TILE}v${TILE}h${-TILE}z`} fill={colour} style={{ fillOpacity: opacity }} />
  );
  switch (pattern.marks) {
    case "solid":
      return wash(first, "var(--status-verified-opacity)");
    case "light":
      return wash(first, "var(--status-agreed-opacity)");
    case "dots":
      return (
        <>
          {wash(first, WASH_OPACITY)}
          {[0, 1, 2, 3].flatMap((row) =>
            [0, 1].map((column) => (
              <circle
                key={`${row} ${column}`}
                cx={(TILE / 2) * (column + (row % 2 ? 0.75 : 0.25))}
                cy={(TILE / 4) * (row + 0.5)}
                r={1}
                fill={first}
              />
            )),
          )}
        </>
      );
    case "stripes":
      return (
        <>
          {wash(first, WASH_OPACITY)}
          <Bands colours={[first, ""]} width={1.7} />
        </>
      );
    case "hatch": {
      const pair = [...colours, NEUTRAL, NEUTRAL].slice(0, Math.max(2, colours.length));
      return (
        <>
          {wash(NEUTRAL, WASH_OPACITY / 2)}
          <Bands colours={pair} width={Math.min(3.2, 6.4 / pair.length)} />
        </>
      );
    }
    case "crosses":
      return (
        <>
          {wash(NEUTRAL, WASH_OPACITY)}
          <path
            d="M1.4 1.4l3.2 3.2m0-3.2l-3.2 3.2M7.4 7.4l3.2 3.2m0-3.2l-3.2 3.2"
            stroke={NEUTRAL}
            strokeWidth={0.9}
          />
        </>
      );
  }
}

/** Defines patterns for the drawings of a page, which fill with `patternFill`. Takes no room itself. */
export function SvgPatterns({
  patterns,
  parties,
}: {
  patterns: readonly Pattern[];
  parties: readonly Party[];
}) {
  const distinct = [...new Map(patterns.map((pattern) => [patternName(pattern), pattern])).entries()];
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        {distinct.map(([name, pattern]) => (
          <pattern
            key={name}
            id={`pattern-${name}`}
            width={TILE}
            height={TILE}
            patternUnits="userSpaceOnUse"
            fill="none"
          >
            <Marks
              pattern={pattern}
              colours={pattern.parties.map(
                (key) => parties.find((party) => party.key === key)?.colour ?? NEUTRAL,
              )}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
