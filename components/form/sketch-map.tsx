"use client";

import type { FeatureCollection, Position as GeoPosition } from "geojson";
import { useEffect, useState } from "react";
import type { NearPlace, PickedPlace } from "@/components/form/place-picker";
import type { Position } from "@/lib/domain/geometry";
import { projectMercator } from "@/lib/geo/mercator";

/** Rings of a theatre's regions, fetched once for all fields of a page. */
const outlines = new Map<string, Promise<GeoPosition[][]>>();

function loadOutlines(slug: string): Promise<GeoPosition[][]> {
  const known = outlines.get(slug);
  if (known) return known;
  const loading = fetch(`/api/v1/theatres/${slug}/regions`)
    .then((answer): Promise<FeatureCollection> => answer.json())
    .then(({ features }) =>
      features.flatMap(({ geometry }) =>
        geometry.type === "Polygon"
          ? geometry.coordinates
          : geometry.type === "MultiPolygon"
            ? geometry.coordinates.flat()
            : [],
      ),
    )
    .catch(() => []); // dots alone still tell
  outlines.set(slug, loading);
  return loading;
}

const [WIDTH, HEIGHT, MARGIN] = [200, 150, 16];

/** The smallest stretch of ground that fills the frame, in metres at the equator. */
const LEAST_METRES = 40_000;

/** Puts positions into the frame, all of the given ones inside. */
function fitFrame(positions: readonly Position[]): (lng: number, lat: number) => [number, number] {
  const points = positions.map(([lng, lat]) => projectMercator(lng, lat));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(east - west, LEAST_METRES),
    (HEIGHT - 2 * MARGIN) / Math.max(north - south, LEAST_METRES),
  );
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  return (lng, lat) => {
    const [x, y] = projectMercator(lng, lat);
    return [
      round((x - (west + east) / 2) * scale + WIDTH / 2),
      round(((south + north) / 2 - y) * scale + HEIGHT / 2),
    ];
  };
}

interface SketchMapProps {
  slug: string;
  /** Numbered as in the list beside it. */
  options: readonly PickedPlace[];
  near: readonly NearPlace[];
  label: string;
}

/** A sketch of where the options of a list lie: lines of regions, the options by number, the places around them as rings. */
export function SketchMap({ slug, options, near, label }: SketchMapProps) {
  const [rings, setRings] = useState<GeoPosition[][]>([]);
  useEffect(() => {
    let isWanted = true;
    void loadOutlines(slug).then((loaded) => isWanted && setRings(loaded));
    return () => {
      isWanted = false;
    };
  }, [slug]);
  const placed = options.flatMap((option, index) =>
    option.position ? [{ ...option, position: option.position, number: index + 1 }] : [],
  );
  const around = near.flatMap(({ id, position }) => (position ? [{ id, position }] : []));
  const project = fitFrame([...placed, ...around].map(({ position }) => position));
  const path = rings
    .map((ring) => `M${ring.map(([lng = 0, lat = 0]) => project(lng, lat).join(" ")).join("L")}Z`)
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="m-2 h-auto w-50 shrink-0 self-start overflow-hidden rounded-small border border-line bg-(--map-land) max-sm:hidden"
    >
      <path d={path} fill="none" stroke="var(--map-region)" strokeDasharray="4 2 1 2" />
      {around.map(({ id, position: [lng, lat] }) => {
        const [x, y] = project(lng, lat);
        return <circle key={id} cx={x} cy={y} r={3} fill="none" stroke="var(--map-dot)" strokeWidth={1.5} />;
      })}
      {placed.toReversed().map(({ id, position: [lng, lat], number }) => {
        const [x, y] = project(lng, lat);
        return (
          <g key={id}>
            <circle cx={x} cy={y} r={8} fill="var(--accent)" stroke="var(--map-halo)" />
            <text
              x={x}
              y={y + 3.5}
              textAnchor="middle"
              fontSize={10}
              fontWeight={600}
              fill="var(--accent-ink)"
            >
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
