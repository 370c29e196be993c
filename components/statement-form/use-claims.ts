"use client";

import { useState } from "react";
import { type Control, type UseFormGetValues, useFieldArray } from "react-hook-form";
import { type ClaimEntry, newClaim, type StatementEntry } from "./form-model";

/** What can be done with the claims of a form. */
export interface ClaimMoves {
  keys: string[];
  /** Adds a claim at the end; it takes over what the last one says, of whom and for which day. */
  add: () => void;
  duplicate: (index: number) => void;
  remove: (index: number) => void;
  /** Moves a claim by so many places. */
  move: (index: number, by: number) => void;
  /** Where the claim stood that was removed last; null where none was since the form began. */
  removed: number | null;
  /** Puts that claim back where it stood. */
  putBack: () => void;
}

/** So many frames React may take to put a field where another stands now, on a machine that is busy. */
const FRAMES = 30;

/** Leads to a field once it is there, and again where another one of that id takes its place and the focus is lost with it. */
export function focusField(id: string): void {
  let isLed = false;
  const lead = (frame: number) => {
    const field = document.getElementById(id);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (field && (!isLed || isLost)) {
      field.focus();
      field.scrollIntoView({ block: "nearest" });
      isLed = true;
    }
    if (frame < FRAMES) window.requestAnimationFrame(() => lead(frame + 1));
  };
  window.requestAnimationFrame(() => lead(1));
}

/** The claims of the form as a list that grows, shrinks and is put in order. The focus goes where one types next. */
export function useClaims(
  control: Control<StatementEntry>,
  getValues: UseFormGetValues<StatementEntry>,
  /** Another number for each form that is begun anew: what was removed from the one before is not put into it. */
  round: number,
): ClaimMoves {
  const { fields, append, insert, remove, move } = useFieldArray({ control, name: "claims", keyName: "key" });
  const [gone, setGone] = useState<{ claim: ClaimEntry; index: number; round: number } | null>(null);
  const removed = gone?.round === round ? gone.index : null;
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
      setGone({ claim: structuredClone(getValues(`claims.${index}`)), index, round });
      remove(index);
      focusField(`claim-${Math.max(0, index - 1)}-says`);
    },
    removed,
    putBack: () => {
      if (gone?.round !== round) return;
      const index = Math.min(gone.index, fields.length);
      insert(index, gone.claim, { shouldFocus: false });
      setGone(null);
      focusField(`claim-${index}-says`);
    },
    move: (index, by) => {
      const to = index + by;
      if (to < 0 || to >= fields.length) return;
      move(index, to);
      focusField(`claim-${to}-says`);
    },
  };
}
