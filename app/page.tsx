import { Atlas } from "@/components/atlas/atlas";
import { NoTheatre } from "@/components/atlas/no-theatre";
import { database } from "@/lib/service/database";
import { readAtlas } from "@/lib/service/read-atlas";
import { defaultView, parseView } from "@/lib/wire/view-url";

interface MapPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The map. What a link asks for and cannot be had falls back to the default, and the page says so. */
export default async function MapPage({ searchParams }: MapPageProps) {
  const { view, problems } = parseView(await searchParams);
  const db = database();
  const asked = await readAtlas(db, { ...view, slug: view.theatre });
  const ground = {
    styleUrl: process.env.MAP_STYLE_URL || null,
    pmtilesUrl: process.env.MAP_PMTILES_URL || null,
  };
  if (asked.ok) return <Atlas payload={asked.value} view={view} problems={problems} ground={ground} />;
  const { viewpoint, asKnown, knownAsOf } = defaultView;
  const fallback = await readAtlas(db, { viewpoint, asKnown, knownAsOf, slug: null });
  if (!fallback.ok) return <NoTheatre />;
  const plain = { ...view, theatre: null, viewpoint, asKnown, knownAsOf };
  const lost = asked.error.code === "notFound" ? (["theatre"] as const) : (["viewpoint"] as const);
  return <Atlas payload={fallback.value} view={plain} problems={[...problems, ...lost]} ground={ground} />;
}
