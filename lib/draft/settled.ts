import type { DraftClaim } from "@/lib/domain/draft";
import type { Edtf } from "@/lib/domain/edtf-date";
import type { Said } from "./said";

/** A claim with what is needed to merge and link it. */
export interface Settled {
  said: Said;
  claim: DraftClaim;
  saidOn: Edtf;
}
