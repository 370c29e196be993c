import { fail, type Outcome, succeed } from "@/lib/domain/outcome";

/** Reads a body of at most so many bytes, and stops reading where it is longer. */
export async function readBytes(request: Request, maxBytes: number): Promise<Outcome<Uint8Array>> {
  const tooLarge = fail("tooLarge", `This is too long: at most ${maxBytes} bytes are read here.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) return tooLarge;
    parts.push(part);
  }
  return succeed(Buffer.concat(parts));
}

/** Reads a body of JSON in UTF-8. A request to delete may have none, which reads as `{}`. */
export async function readJson(request: Request, maxBytes: number): Promise<Outcome<unknown>> {
  const type = request.headers.get("content-type");
  const mayBeEmpty = type === null && request.method === "DELETE";
  if (!mayBeEmpty && !/^application\/json\s*(;|$)/i.test(type ?? ""))
    return fail("mediaType", "Send JSON, and say so: Content-Type: application/json.");
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  if (mayBeEmpty && bytes.value.length === 0) return succeed({});
  try {
    return succeed(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)));
  } catch {
    return fail("unreadable", "The body is not JSON in UTF-8.");
  }
}
