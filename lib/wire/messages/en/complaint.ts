import { type ComplaintKey, complaints } from "@/lib/domain/complaint";

/** What is wrong at a field and the cure, as the rules themselves say it. */
export const complaint = Object.fromEntries(
  Object.entries(complaints).map(([key, sentence]) => [`complaint.${key}`, sentence]),
) as Record<`complaint.${ComplaintKey}`, string>; // one entry for each of the complaints
