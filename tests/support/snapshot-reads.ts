import { GET as getContent } from "@/app/api/v1/snapshots/[id]/content/[form]/route";
import { GET as getPart } from "@/app/api/v1/snapshots/[id]/parts/[part]/route";
import { GET as getPreview } from "@/app/s/[id]/image.png/route";
import { pinnedParts } from "@/lib/wire/snapshot/pinned-opening";

const at = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, { headers });

/** The answer to a request for what a snapshot pins: `json`, `geojson` or `csv`. */
export const contentOf = (
  id: string,
  form = "json",
  headers: Record<string, string> = {},
): Promise<Response> =>
  getContent(at(`/s/${id}.${form}`, headers), { params: Promise.resolve({ id, form }) });

/** The answer to a request for a snapshot's picture: the stored one, or of a size (`<width>x<height>`). */
export const pictureOf = (id: string, size = ""): Promise<Response> =>
  getPreview(at(`/s/${id}/image.png${size && `?size=${size}`}`), { params: Promise.resolve({ id }) });

/** The answer to a request for a part of a snapshot's map. */
export const partOf = (id: string, part: string): Promise<Response> =>
  getPart(at(`/api/v1/snapshots/${id}/parts/${part}`), { params: Promise.resolve({ id, part }) });

/** Everything of a snapshot that promises the same bytes for ever, by name. Throws where one of them is not there. */
export async function readForEver(id: string): Promise<Record<string, Buffer>> {
  const answers: [string, Response][] = [
    ["json", await contentOf(id)],
    ["geojson", await contentOf(id, "geojson")],
    ["csv", await contentOf(id, "csv")],
    ["image", await pictureOf(id)],
  ];
  for (const part of pinnedParts) answers.push([part, await partOf(id, part)]);
  const read = answers.map(async ([name, answer]): Promise<[string, Buffer]> => {
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return [name, Buffer.from(await answer.arrayBuffer())];
  });
  return Object.fromEntries(await Promise.all(read));
}
