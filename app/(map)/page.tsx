import { mapGround } from "@/app/map-ground";
import { readPageSettings } from "@/app/page-settings";
import { Atlas } from "@/components/atlas/atlas";
import { NoTheatre } from "@/components/atlas/no-theatre";
import { FollowHead } from "@/components/record/follow";
import { database } from "@/lib/service/database";
import { openView } from "@/lib/service/open-view";
import { openAtlas } from "@/lib/service/read-atlas";
import type { AtlasOpening } from "@/lib/wire/atlas-payload";
import { type AtlasView, fallBack, parseView, type ViewParameter } from "@/lib/wire/view-url";

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
  const [ground, { language }] = await Promise.all([mapGround(), readPageSettings()]);
  // Where only the query of an address changes the page's state is kept: another link would show what the last one did.
  const key = crypto.randomUUID();
  const show = (opening: AtlasOpening, shown: AtlasView, lost: ViewParameter[]) => (
    <>
      <FollowHead slug={opening.head.theatre.slug} language={language} />
      <Atlas key={key} opening={opening} view={shown} problems={lost} ground={ground} />
    </>
  );
  if (asked.ok) return show(asked.value, view, problems);
  const plain = fallBack(view, asked.error.code === "notFound" ? "notFound" : "invalid");
  const opened = await open(plain.view);
  if (!opened.ok) return <NoTheatre />;
  return show(opened.value, plain.view, [...problems, ...plain.problems]);
}
