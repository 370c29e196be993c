import type { Status } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import { choosePattern } from "@/lib/wire/pattern";
import { Swatch } from "./swatch";

/** A sample of the dashed line along a region with claims; without a colour the line of a region nobody disputes. */
export function RegionSwatch({ colours, stale = false }: { colours: string[]; stale?: boolean }) {
  const [first, second] = colours;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 34 20"
      className={`h-5 w-[34px] shrink-0 ${first ? "" : "text-line-strong"} ${stale ? "opacity-50" : ""}`}
      fill="none"
      strokeWidth={first ? 3 : 1.5}
    >
      {second && <path d="M0 10h34" stroke={second} />}
      <path d="M0 10h34" stroke={first ?? "currentColor"} strokeDasharray={first ? "6 6" : "8 3 2 3"} />
    </svg>
  );
}

interface SubjectSwatchProps {
  kind: "place" | "region";
  status: Pick<Status, "status" | "holder" | "parties" | "stale">;
  parties: readonly Party[];
}

/** The sample that goes with a place's or a region's status. */
export function SubjectSwatch({ kind, status, parties }: SubjectSwatchProps) {
  const pattern = choosePattern(status);
  if (kind === "place") return <Swatch pattern={pattern} parties={parties} stale={status.stale} />;
  const colours = (pattern?.parties ?? []).flatMap(
    (key) => parties.find((party) => party.key === key)?.colour ?? [],
  );
  const neutral = pattern && colours.length === 0 ? ["var(--status-unknown)"] : [];
  return <RegionSwatch colours={[...colours.slice(0, 2), ...neutral]} stale={status.stale} />;
}
