import type { z } from "zod";

/**
 * Reads the address of a page by the schema of its parameters. An empty field counts as absent and what the schema does
 * not know is passed over; what is invalid falls back to absent and is named in `problems`.
 */
export function readPageQuery<S extends z.ZodObject>(
  schema: S,
  given: Readonly<Record<string, string | string[] | undefined>>,
): { query: z.output<S>; problems: string[] } {
  const values = new Map<string, string>();
  for (const name of Object.keys(schema.shape)) {
    const value = given[name];
    const text = (Array.isArray(value) ? value[0] : value)?.trim();
    if (text) values.set(name, text);
  }
  const read = schema.safeParse(Object.fromEntries(values));
  if (read.success) return { query: read.data, problems: [] };
  const problems = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  for (const name of problems) values.delete(name);
  return { query: schema.parse(Object.fromEntries(values)), problems };
}
