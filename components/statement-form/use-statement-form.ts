"use client";

import { toNestErrors } from "@hookform/resolvers";
import { useCallback } from "react";
import { type FieldError as FormError, type Resolver, useForm } from "react-hook-form";
import { useMessages } from "@/components/shell/messages-provider";
import { validate } from "@/lib/domain/outcome";
import { statementInputSchema } from "@/lib/domain/statement-input";
import { placeErrors } from "./form-errors";
import { type StatementEntry, toInput } from "./form-model";

/** A claim as the schema knows it: the id is no field of what is entered. */
const withoutId = ({ id: _, ...claim }: Record<string, unknown>) => claim;

/** The form of a statement, judged by the one schema of statements; what it complains of is said in the reader's language. */
export function useStatementForm(initial: StatementEntry) {
  const { t } = useMessages();
  const resolver = useCallback<Resolver<StatementEntry>>(
    (values, _, options) => {
      const input = toInput(values);
      const entered = { ...input, state: "draft", claims: input.claims.map(withoutId) };
      const read = validate(statementInputSchema, entered, "");
      if (read.ok) return { values, errors: {} };
      // what is put in by path comes out nested by path
      const errors = placeErrors(read.error.fields ?? [], t) as Record<string, FormError>;
      return { values: {}, errors: toNestErrors(errors, options) };
    },
    [t],
  );
  return useForm<StatementEntry>({ defaultValues: initial, resolver, shouldFocusError: false });
}
