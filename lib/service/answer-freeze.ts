import { mapOutcome } from "@/lib/domain/outcome";
import { jsonAnswer } from "@/lib/wire/http-answer";
import { answerWrite } from "./answer-write";
import { freezeView } from "./freeze-view";
import { siteAddress } from "./site-address";

/** Of the fields of a view. */
const MAX_BYTES = 20_000;

/** Answers a request to freeze a view: 201 with its link, 200 where this very view was frozen before. */
export function answerFreeze(request: Request, { slug }: { slug: string }): Promise<Response> {
  return answerWrite(request, { deed: "freeze", maxBytes: MAX_BYTES }, async (db, actor, body) =>
    mapOutcome(await freezeView(db, actor, { slug, body }), ({ id, digest, isNew }) => {
      const path = `/s/${id}`;
      const url = `${siteAddress(request.headers)}${path}`;
      return jsonAnswer({ id, url, digest }, isNew ? 201 : 200, { Location: path });
    }),
  );
}
