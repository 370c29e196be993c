import type { Topology } from "topojson-specification";
import { readCatchments } from "@/lib/wire/catchment-topology";
import { pageLettering } from "@/lib/wire/lettering";
import { pageMapSvg } from "@/lib/wire/snapshot/page-map-svg";
import type { PictureSize } from "@/lib/wire/snapshot/picture-size";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { snapshotPictureSvg } from "@/lib/wire/snapshot/snapshot-picture-svg";
import { pictureLettering } from "./picture-lettering";
import { readCredits } from "./read-credits";
import { readGroundFiles } from "./read-ground-files";

const read = (topology: string | null): Topology | null =>
  topology === null ? null : readCatchments(JSON.parse(topology)).topology;

/** What drawing a snapshot comes down to: from content and the text of its topology to markup. */
export const pictureJobs = {
  picture: async (content: SnapshotContent, topology: string | null, size: PictureSize, link: string) => {
    const [ground, credits] = await Promise.all([readGroundFiles(), readCredits()]);
    return snapshotPictureSvg(
      { content, topology: read(topology), ground, lettering: pictureLettering },
      { size, credits: credits.map(({ credit }) => credit), link },
    );
  },
  map: async (
    content: SnapshotContent,
    topology: string | null,
    size: { width: number; height: number },
    language: SnapshotContent["lang"],
  ) => {
    const lettering = pageLettering(pictureLettering.measure);
    return pageMapSvg(
      { content, topology: read(topology), ground: await readGroundFiles(), lettering },
      size,
      language,
    );
  },
} as const;
export type PictureJobs = typeof pictureJobs;
