// @vitest-environment happy-dom
import { FormProvider, useForm } from "react-hook-form";
import { afterEach, describe, expect, it } from "vitest";
import { ClaimFields } from "@/components/statement-form/claim-fields";
import { FigureEntry } from "@/components/statement-form/figure-entry";
import { newClaim, newStatement, type StatementEntry } from "@/components/statement-form/form-model";
import { LexiconProvider } from "@/components/statement-form/lexicon";
import { byId, mount, typeInto, unmountAll } from "@/tests/support/mount";

const NOTHING = { places: {}, sources: {}, claims: {} };
const data = { slug: "small", parties: [], regions: [] };

function Claim({ entry }: { entry: StatementEntry }) {
  const form = useForm<StatementEntry>({ defaultValues: entry });
  return (
    <LexiconProvider initial={NOTHING}>
      <FormProvider {...form}>
        <ClaimFields index={0} data={data} statementId={null} />
      </FormProvider>
    </LexiconProvider>
  );
}

describe("the fields of a claim", () => {
  afterEach(unmountAll);

  it("keep the note that is emptied, and with it the cursor", async () => {
    await mount(<Claim entry={{ ...newStatement(), claims: [{ ...newClaim(), note: "x" }] }} />);
    const note = byId("claim-0-note");
    await typeInto(note, "");
    expect(document.activeElement).toBe(note);
    expect(byId("claim-0-note")).toBe(note);
  });

  it("say how a figure is read that parts of the world read otherwise", async () => {
    await mount(
      <>
        <FigureEntry id="comma" label="Figure" typed="1,000" readOnly />
        <FigureEntry id="plain" label="Figure" typed="1000" readOnly />
      </>,
    );
    expect(byId("comma-help").textContent).toMatch(/^Read as 1\s000\.$/);
    expect(document.getElementById("plain-help")).toBeNull();
  });
});
