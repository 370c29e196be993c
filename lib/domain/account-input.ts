import { z } from "zod";
import { roleSchema } from "./role";

/** How long a password must and may be; its letters are nobody's business. */
export const PASSWORD_LENGTH = { least: 12, most: 128 };

const nameSchema = z
  .string()
  .trim()
  .min(1, { error: "Write the name that the history is to show." })
  .max(80, { error: "A name has at most 80 characters." })
  .refine((name) => !/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name), {
    error: "Write the name without invisible characters.",
  });

/** An e-mail address as it is kept: in small letters. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: "An e-mail address has at most 254 characters." })
  .pipe(z.email({ error: "Write an e-mail address, for example olena@example.org." }));

const passwordSchema = z
  .string()
  .min(PASSWORD_LENGTH.least, { error: `A password has at least ${PASSWORD_LENGTH.least} characters.` })
  .max(PASSWORD_LENGTH.most, { error: `A password has at most ${PASSWORD_LENGTH.most} characters.` });

const tokenSchema = z.string().max(200);

/** What the pages and the command line about people and keys send. */
export const accountInputs = {
  /** Following an invitation; `email` only where the invitation names none. */
  accept: z.strictObject({
    token: tokenSchema,
    name: nameSchema,
    email: emailSchema.nullable().default(null),
    password: passwordSchema,
  }),
  reset: z.strictObject({ token: tokenSchema, password: passwordSchema }),
  profile: z.strictObject({ name: nameSchema }),
  invitation: z.strictObject({ email: emailSchema, role: roleSchema }),
  /** What an administrator changes of a person; what is left out stays. */
  person: z
    .strictObject({ role: roleSchema.optional(), disabled: z.boolean().optional() })
    .refine(({ role, disabled }) => role !== undefined || disabled !== undefined, {
      error: "Say what is to change: role or disabled.",
    }),
  key: z.strictObject({
    name: nameSchema,
    role: roleSchema,
    /** Null: until it is revoked. */
    days: z
      .int()
      .min(1, { error: "A key works for at least one day." })
      .max(3650, { error: "A key works for at most 3650 days." })
      .nullable()
      .default(null),
  }),
  /** For writes whose address says everything. */
  none: z.strictObject({}),
};
