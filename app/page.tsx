import { mapGround } from "@/app/map-ground";
import { Atlas } from "@/components/atlas/atlas";
import { NoTheatre } from "@/components/atlas/no-theatre";
import { database } from "@/lib/service/database";
import { openView } from "@/lib/service/open-view";
import { openAtlas } from "@/lib/service/read-atlas";
import { type AtlasView, fallBack, parseView } from "@/lib/wire/view-url";

interface MapPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The map. What a link asks for and cannot be had falls back to the default, and the page says so. */
export default async function MapPage({ searchParams }: MapPageProps) {
  const { view, problems } = parseView(await searchParams);
  const db = database();
  const open = ({ theatre, viewpoint, asKnown, filter, knownAsOf, selected }: AtlasView) =>
    openAtlas(db, { slug: theatre, viewpoint, asKnown, filter, knownAsOf, chosen: selected });
  const asked = await open(view);
  // A second viewpoint that fits nothing here is left out by itself: the rest of the link can still be shown.
  if (view.against !== null) {
    const second = await openView(db, view.theatre, { ...view, viewpoint: view.against });
    if (!second.ok && second.error.code === "invalid") {
      view.against = null;
      problems.push("against");
    }
  }
  const ground = await mapGround();
  // Where only the query of an address changes the page's state is kept: another link would show what the last one did.
  const key = crypto.randomUUID();
  if (asked.ok) return <Atlas key={key} opening={asked.value} {...{ view, problems, ground }} />;
  const plain = fallBack(view, asked.error.code === "notFound" ? "notFound" : "invalid");
  const opened = await open(plain.view);
  if (!opened.ok) return <NoTheatre />;
  const lost = [...problems, ...plain.problems];
  return <Atlas key={key} opening={opened.value} view={plain.view} problems={lost} ground={ground} />;
}
