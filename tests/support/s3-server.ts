import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

/** A small server of the S3 protocol on the loopback: objects of one bucket, for requests that are signed as AWS asks (Signature Version 4). */
export interface S3Server {
  /** With the bucket in the path. */
  url: string;
  keyId: string;
  secret: string;
  objects: Map<string, { bytes: Buffer; type: string }>;
  /** Answers 503 while it is down. */
  isDown: boolean;
  close(): Promise<void>;
}

/** Whether a request's signature is the one that the secret makes of it. After "Authenticating Requests (AWS Signature Version 4)" of AWS. */
function isSigned(request: IncomingMessage, body: Buffer, keyId: string, secret: string): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (!given) return false;
  const [, credential = "", signed = "", signature = ""] = given;
  const [id, ...scope] = credential.split("/");
  const [day = "", region = "", service = "", end = ""] = scope;
  const digest = String(request.headers["x-amz-content-sha256"] ?? "");
  if (id !== keyId || (digest !== "UNSIGNED-PAYLOAD" && digest !== sha256(body))) return false;
  const url = new URL(request.url ?? "/", "http://localhost");
  const headers = signed.split(";").map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    headers.join(""),
    signed,
    digest,
  ].join("\n");
  const text = [
    "AWS4-HMAC-SHA256",
    String(request.headers["x-amz-date"] ?? ""),
    scope.join("/"),
    sha256(canonical),
  ].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), end);
  return timingSafeEqual(Buffer.from(signature, "hex"), hmac(key, text));
}

/** Starts one with an empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const bucket = "/evidence/";
  const made: S3Server = {
    url: "",
    keyId: "TESTKEY",
    secret: "a secret of the test",
    objects: new Map(),
    isDown: false,
    close: () => new Promise((done) => server.close(() => done())),
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const fail = (status: number, code: string) =>
      response
        .writeHead(status, { "content-type": "application/xml" })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    if (made.isDown) return fail(503, "SlowDown");
    if (!isSigned(request, body, made.keyId, made.secret)) return fail(403, "SignatureDoesNotMatch");
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!path.startsWith(bucket)) return fail(404, "NoSuchBucket");
    const key = path.slice(bucket.length);
    if (request.method === "PUT") {
      made.objects.set(key, { bytes: body, type: String(request.headers["content-type"] ?? "") });
      return response.writeHead(200, { etag: `"${sha256(body).slice(0, 32)}"` }).end();
    }
    const object = made.objects.get(key);
    if (!object) return fail(404, "NoSuchKey");
    return response
      .writeHead(200, { "content-type": object.type, "content-length": object.bytes.byteLength })
      .end(request.method === "HEAD" ? undefined : object.bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // A server that listens on a port has such an address.
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/evidence`;
  return made;
}
