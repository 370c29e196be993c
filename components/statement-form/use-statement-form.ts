"use client";

import { toNestErrors } from "@hookform/resolvers";
import { useCallback } from "react";
import { type FieldError as FormError, type Resolver, useForm } from "react-hook-form";
import { useMessages } from "@/components/shell/messages-provider";
import { type FieldError, validate } from "@/lib/domain/outcome";
import { statementInputSchema } from "@/lib/domain/statement-input";
import { toInput } from "./entry-to-input";
import { placeErrors } from "./form-errors";
import type { StatementEntry } from "./form-model";

/** A claim as the schema knows it: the id is no field of what is entered. */
const withoutId = ({ id: _, ...claim }: Record<string, unknown>) => claim;

/** What is wrong with a statement as it is entered, by the paths of the schema. */
export function checkEntry(values: StatementEntry): FieldError[] {
  const input = toInput(values);
  const entered = { ...input, state: "draft", claims: input.claims.map(withoutId) };
  const read = validate(statementInputSchema, entered, "");
  return read.ok ? [] : (read.error.fields ?? []);
}

/** The form of a statement, judged by the one schema of statements; what it complains of is said in the reader's language. */
export function useStatementForm(initial: StatementEntry) {
  const { t } = useMessages();
  const resolver = useCallback<Resolver<StatementEntry>>(
    (values, _, options) => {
      const found = checkEntry(values);
      if (found.length === 0) return { values, errors: {} };
      // what is put in by path comes out nested by path
      const errors = placeErrors(found, t) as Record<string, FormError>;
      return { values: {}, errors: toNestErrors(errors, options) };
    },
    [t],
  );
  return useForm<StatementEntry>({ defaultValues: initial, resolver, shouldFocusError: false });
}
