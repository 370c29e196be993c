import type { Party } from "@/lib/domain/theatre";
import { type Pattern, patternName } from "@/lib/wire/pattern";
import { type PatternMark, patternMarks, TILE_PX } from "@/lib/wire/pattern-marks";

const NEUTRAL = "var(--status-unknown)";

/** The value of `fill` for a pattern that `SvgPatterns` has defined on the page. */
export const patternFill = (pattern: Pattern): string => `url(#pattern-${patternName(pattern)})`;

const OPACITIES = {
  verified: "var(--status-verified-opacity)",
  agreed: "var(--status-agreed-opacity)",
} as const;

function Mark({ mark, parties }: { mark: PatternMark; parties: readonly Party[] }) {
  const colour = parties.find((party) => party.key === mark.ink)?.colour ?? NEUTRAL;
  const opacity = typeof mark.opacity === "number" ? mark.opacity : OPACITIES[mark.opacity];
  const paint = mark.strokePx === null ? { fill: colour } : { stroke: colour, strokeWidth: mark.strokePx };
  return <path d={mark.path} {...paint} style={{ opacity }} />;
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
            width={TILE_PX}
            height={TILE_PX}
            patternUnits="userSpaceOnUse"
            fill="none"
          >
            {patternMarks(pattern).map((mark) => (
              <Mark key={`${mark.ink} ${mark.path}`} mark={mark} parties={parties} />
            ))}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
