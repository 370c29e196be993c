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

/** Reads a form with one file, in the field `file`, of at most so many bytes in all. The bytes are counted before they are understood. */
export async function readFormFile(request: Request, maxBytes: number): Promise<Outcome<Uint8Array>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type))
    return fail("mediaType", "Send a form with a file: Content-Type: multipart/form-data.");
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  const unread = fail("unreadable", "The body is not a form with a file.");
  try {
    const body = new Response(new Uint8Array(bytes.value), { headers: { "content-type": type } });
    const [entry, ...others] = [...(await body.formData())];
    if (!entry) return unread;
    const [name, file] = entry;
    if (others.length > 0 || name !== "file" || typeof file === "string")
      return fail("invalid", "Send one file at a time.", [
        { path: "file", message: "Send one file, in the field file, and nothing else." },
      ]);
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return unread;
  }
}
