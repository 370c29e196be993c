"use client";

import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords } from "@/components/form/field-frame";
import { FIELD } from "@/components/record/filter-fields";

/** By the attribute: to a style sheet's :read-only a choice and a file are read-only, whether or not one may choose. */
const LOOK = `${FIELD} aria-invalid:border-danger [&[readonly]]:bg-sunken`;

/** One line of text. Left to the browser unless `value` is given, so that what is typed before scripts run stays. */
export function Entry({ label, help, error, id, className, ...input }: FieldWords & ComponentProps<"input">) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(ties) => <input {...input} {...ties} className={`${LOOK} ${className ?? ""}`} />}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function LongEntry({
  label,
  help,
  error,
  id,
  className,
  ...input
}: FieldWords & ComponentProps<"textarea">) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(ties) => <textarea rows={3} {...input} {...ties} className={`${LOOK} py-2 ${className ?? ""}`} />}
    </FieldFrame>
  );
}

/** One of a few: the options are the children. */
export function Choice({
  label,
  help,
  error,
  id,
  className,
  ...select
}: FieldWords & ComponentProps<"select">) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(ties) => <select {...select} {...ties} className={`${LOOK} ${className ?? ""}`} />}
    </FieldFrame>
  );
}
