import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "@/lib/wire/content-security-policy";

const input = { nonce: "abc", mapAddresses: [], development: false };
const directive = (policy: string, name: string) =>
  policy.split("; ").find((part) => part.startsWith(`${name} `));

describe("the content security policy", () => {
  it("lets no inline script run without the nonce", () => {
    const script = directive(contentSecurityPolicy(input), "script-src");
    expect(script).toContain("'nonce-abc'");
    expect(script).not.toMatch(/unsafe/);
    expect(directive(contentSecurityPolicy({ ...input, nonce: null }), "script-src")).toBe(
      "script-src 'self'",
    );
  });

  it("opens the operator's map hosts for pictures and data only", () => {
    const policy = contentSecurityPolicy({
      ...input,
      mapAddresses: ["https://tiles.example/style.json?key=1", "/own.json", ""],
    });
    expect(directive(policy, "connect-src")).toBe("connect-src 'self' https://tiles.example");
    expect(directive(policy, "img-src")).toContain("https://tiles.example");
    expect(directive(policy, "script-src")).not.toContain("tiles.example");
  });

  it("keeps other sites from framing a page", () => {
    expect(contentSecurityPolicy(input)).toContain("frame-ancestors 'none'");
  });
});
