import { describe, expect, it } from "vitest";
import { languages } from "@/lib/domain/names";
import { statuses } from "@/lib/domain/resolve/status";
import { statusSentence } from "@/lib/wire/status-sentence";
import { claimOf, kurskOblast, parties } from "@/tests/support/claim-of";

const zhuravka = { en: "Zhuravka", uk: "Журавка" };

describe("the sentence of a status", () => {
  it("quotes the governor for a grey zone and nobody else", () => {
    const claim = claimOf({
      speaker: {
        id: "hryhorov",
        names: { en: "Oleh Hryhorov, governor of Sumy Oblast", uk: null },
        alignment: "ua",
      },
      assertion: "contested",
      party: null,
      note: "grey zone",
      target: { kind: "place", id: "zhuravka", names: zhuravka, region: { en: "Sumy Oblast", uk: null } },
      saidOn: "2025-05-27",
      eventDate: "2025-05-27",
    });
    const status = { status: "contested", holder: null, because: ["claim"] } as const;
    const input = {
      name: zhuravka,
      date: "2025-05-30",
      status: { ...status, because: ["claim"] },
      claims: [claim],
      parties,
    };
    expect(statusSentence(input, "en")).toBe(
      "On 30 May 2025, Zhuravka is shown as contested, because one of those who speak of it calls it so. " +
        "Oleh Hryhorov, governor of Sumy Oblast said on 27 May 2025 that Zhuravka (Sumy Oblast) was contested (grey zone). " +
        "Nobody has verified it.",
    );
  });

  it("sets a claim beside its denial where those who speak disagree", () => {
    const target = { kind: "region", id: "kursk", names: kurskOblast } as const;
    const claimed = claimOf({ id: "claimed", action: "recaptured", target });
    const denied = claimOf({
      id: "denied",
      speaker: { id: "staff", names: { en: "General Staff of Ukraine", uk: null }, alignment: "ua" },
      assertion: "denial",
      of: "control",
      target,
      answers: [{ kind: "denies", claimId: "claimed" }],
    });
    const sentence = statusSentence(
      {
        name: kurskOblast,
        date: "2025-04-27",
        status: { status: "contested", holder: null, because: ["denied", "claimed"] },
        claims: [claimed, denied],
        parties,
      },
      "en",
    );
    expect(sentence).toContain("because those who speak of it disagree");
    expect(sentence).toContain(
      "General Staff of Ukraine denied on 9 March 2025 that Russia held Kursk Oblast.",
    );
    expect(sentence).toContain(
      "Russia's Ministry of Defence said on 9 March 2025 that Russia had recaptured Kursk Oblast.",
    );
  });

  it("rests a verified status on the claim that was verified, not on the newest", () => {
    const newest = claimOf({ id: "newest", action: "holds" });
    const verified = claimOf({
      id: "verified",
      action: "captured",
      verdict: "verified",
      verdictBy: { en: "Reuters", uk: null },
    });
    const sentence = statusSentence(
      {
        name: zhuravka,
        date: "2025-03-10",
        status: { status: "verified", holder: "ru", because: ["newest", "verified"] },
        claims: [newest, verified],
        parties,
      },
      "en",
    );
    expect(sentence).toContain("had captured");
    expect(sentence).toContain("Reuters verified it.");
  });

  it("needs no claim for a baseline and names no holder where none was known", () => {
    const input = { name: zhuravka, date: "2024-09-01", claims: [], parties };
    const known = statusSentence(
      { ...input, status: { status: "baseline", holder: "ua", because: [] } },
      "en",
    );
    expect(known).toContain("held by Ukraine: nobody has said");
    const unknown = statusSentence(
      { ...input, status: { status: "baseline", holder: null, because: [] } },
      "en",
    );
    expect(unknown).toContain("it is not known who holds Zhuravka");
  });

  it.each(statuses)("has words for %s in every language, without a gap", (status) => {
    for (const language of languages) {
      const holder = status === "contested" || status === "unknown" ? null : "ru";
      const sentence = statusSentence(
        {
          name: zhuravka,
          date: "2025-03-10",
          status: { status, holder, because: ["claim"] },
          claims: [claimOf()],
          parties,
        },
        language,
      );
      expect(sentence).toContain(language === "en" ? "10 March 2025" : "10 березня 2025 року");
      expect(sentence).not.toMatch(/undefined|null|\{|«»| {2}/);
    }
  });
});
