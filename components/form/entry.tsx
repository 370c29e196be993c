"use client";

import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords } from "@/components/form/field-frame";
import { FIELD } from "@/components/record/filter-fields";

const CHOICE = `${FIELD} aria-invalid:border-danger`;
/** A choice counts as read-only for style sheets, whether or not one may choose. */
const TEXT = `${CHOICE} read-only:bg-sunken`;

/** One line of text. Left to the browser unless `value` is given, so that what is typed before scripts run stays. */
export function Entry({ label, help, error, id, className, ...input }: FieldWords & ComponentProps<"input">) {
  return (
    <FieldFrame label={label} help={help} error={error} id={id}>
      {(ties) => <input {...input} {...ties} className={`${TEXT} ${className ?? ""}`} />}
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
      {(ties) => <textarea rows={3} {...input} {...ties} className={`${TEXT} py-2 ${className ?? ""}`} />}
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
      {(ties) => <select {...select} {...ties} className={`${CHOICE} ${className ?? ""}`} />}
    </FieldFrame>
  );
}
