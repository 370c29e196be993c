import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FailureNotice } from "@/components/shell/failure-notice";
import { MessagesProvider } from "@/components/shell/messages-provider";
import { languages } from "@/lib/domain/names";

const render = (error: Error & { digest?: string }, language: (typeof languages)[number]) =>
  renderToStaticMarkup(
    <MessagesProvider language={language}>
      <FailureNotice error={error} />
    </MessagesProvider>,
  );

describe("the notice of a failure", () => {
  it("shows the number of the error, and never its message", () => {
    for (const language of languages) {
      const page = render(Object.assign(new Error("password=hunter2"), { digest: "2718281828" }), language);
      expect(page).toContain("2718281828");
      expect(page).not.toContain("hunter2");
    }
  });

  it("says what is safe and what to do, also where there is no number", () => {
    const page = render(new Error("x"), "en");
    expect(page).toContain("Nothing was changed or lost");
    expect(page).toContain("Try again</button>");
    expect(page).not.toContain("Error number");
  });
});
