import { readPageSettings } from "@/app/page-settings";
import { type Language, pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { type BasemapCredit, readCredits } from "@/lib/service/read-credits";
import { readTheatre } from "@/lib/service/read-theatre";

/** What the frame around a page of text shows. */
export interface FrameData {
  language: Language;
  theatre: string | null;
  slug: string | null;
  credits: BasemapCredit[];
}

/** Reads what the frame shows. */
export async function readFrame(): Promise<FrameData> {
  const [{ language }, theatre, credits] = await Promise.all([
    readPageSettings(),
    readTheatre(database(), null),
    readCredits(),
  ]);
  if (!theatre.ok) return { language, theatre: null, slug: null, credits };
  const { names, slug } = theatre.value;
  return { language, theatre: pickName(names, language), slug, credits };
}
