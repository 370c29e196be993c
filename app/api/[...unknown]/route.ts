import { fail } from "@/lib/domain/outcome";
import { outcomeAnswer } from "@/lib/wire/http-answer";

/** An address of the API that does not exist answers like the rest of it, not with a page. */
export const GET = (): Response => outcomeAnswer(fail("notFound", "There is no such address in the API."));
