import { patternFill } from "@/components/map/svg-patterns";
import type { Party } from "@/lib/domain/theatre";
import { choosePattern } from "@/lib/wire/pattern";
import type { PinnedLook } from "@/lib/wire/snapshot/snapshot-content";

/** A sample of a status that needs no script: the page defines its pattern with `SvgPatterns`. Decoration. */
export function StillSwatch({ look, parties }: { look: PinnedLook; parties: readonly Party[] }) {
  const pattern = choosePattern(look);
  const edge = parties.find(({ key }) => key === pattern?.parties[0])?.colour ?? "var(--status-unknown)";
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 34 20"
      className="h-5 w-[34px] shrink-0 rounded-[2px] border border-line-strong/60"
    >
      <rect width="34" height="20" fill="var(--map-land)" />
      {pattern && (
        <rect
          width="34"
          height="20"
          fill={patternFill(pattern)}
          {...(look.stale && { style: { opacity: "var(--status-stale-opacity)" } })}
          {...(pattern.firmEdge && { stroke: edge, strokeWidth: 4 })}
        />
      )}
    </svg>
  );
}
