import {
  type Choices,
  compareVersions,
  type Difference,
  mergeVersions,
  type Version,
} from "@/lib/domain/merge-versions";
import { type StatementEntry, settleEntry } from "./form-model";

/** A form as a version to be compared: new claims carry no id. */
const toVersion = (entry: StatementEntry): Version => {
  const settled = settleEntry(entry);
  return {
    ...settled,
    claims: settled.claims.map(({ id, ...claim }) => ({ ...(id !== "" && { id }), ...claim })),
  };
};

/** What three forms of one statement are: what both began with, mine, and what is stored now. */
export interface Entries {
  base: StatementEntry;
  mine: StatementEntry;
  theirs: StatementEntry;
}

/** Where my form and theirs differ. */
export const compareEntries = ({ base, mine, theirs }: Entries): Difference[] =>
  compareVersions(toVersion(base), toVersion(mine), toVersion(theirs));

/** One form from both, as chosen. */
export function mergeEntries({ base, mine, theirs }: Entries, choices: Choices): StatementEntry {
  const merged = mergeVersions(toVersion(base), toVersion(mine), toVersion(theirs), choices);
  const claims = merged.claims.map((claim) => ({ id: "", ...claim }));
  return { ...merged, claims } as unknown as StatementEntry; // made of the fields of forms alone
}
