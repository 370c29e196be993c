"use client";

import { type Control, type UseFormGetValues, useFieldArray } from "react-hook-form";
import { newClaim, type StatementEntry } from "./form-model";

/** What can be done with the claims of a form. */
export interface ClaimMoves {
  keys: string[];
  /** Adds a claim at the end; it takes over what the last one says, of whom and for which day. */
  add: () => void;
  duplicate: (index: number) => void;
  remove: (index: number) => void;
  /** Moves a claim by so many places. */
  move: (index: number, by: number) => void;
}

/** Leads to a field once it is there. */
export function focusField(id: string): void {
  window.requestAnimationFrame(() => {
    const field = document.getElementById(id);
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  });
}

/** The claims of the form as a list that grows, shrinks and is put in order. The focus goes where one types next. */
export function useClaims(
  control: Control<StatementEntry>,
  getValues: UseFormGetValues<StatementEntry>,
): ClaimMoves {
  const { fields, append, insert, remove, move } = useFieldArray({ control, name: "claims", keyName: "key" });
  const target = (index: number) => focusField(`claim-${index}-target`);
  return {
    keys: fields.map(({ key }) => key),
    add: () => {
      const claims = getValues("claims");
      append(newClaim(claims.at(-1)), { shouldFocus: false });
      target(claims.length);
    },
    duplicate: (index) => {
      const claim = getValues(`claims.${index}`);
      insert(index + 1, { ...structuredClone(claim), id: "" }, { shouldFocus: false });
      target(index + 1);
    },
    remove: (index) => {
      if (fields.length === 1) return;
      remove(index);
      focusField(`claim-${Math.max(0, index - 1)}-says`);
    },
    move: (index, by) => {
      const to = index + by;
      if (to < 0 || to >= fields.length) return;
      move(index, to);
      focusField(`claim-${to}-says`);
    },
  };
}
