"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { Choice, Entry } from "@/components/form/entry";
import { fieldWords } from "@/components/form/field-words";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import type { Pickable } from "@/components/form/picker";
import { ProblemList } from "@/components/form/problem-list";
import { failureKey, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import { type FieldError, validate } from "@/lib/domain/outcome";
import { sourceInputSchema, sourceKinds } from "@/lib/domain/source";
import type { Party } from "@/lib/domain/theatre";
import { capitalise } from "@/lib/wire/sentence";

interface NewSourceProps {
  slug: string;
  parties: readonly Party[];
  name: string;
  onMade: (source: Pickable) => void;
  onCancel: () => void;
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

/** Makes a source without leaving the form around it: no form of its own, since forms do not nest. */
export function NewSource({ slug, parties, name, onMade, onCancel }: NewSourceProps) {
  const { t, language } = useMessages();
  const box = useRef<HTMLFieldSetElement>(null);
  const [fields, setFields] = useState({
    en: name,
    uk: isCyrillic(name) ? name : "",
    kind: "",
    alignment: "",
    url: "",
  });
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, []);
  const set = (field: keyof typeof fields) => ({
    value: fields[field],
    onChange: ({ target }: { target: { value: string } }) => setFields({ ...fields, [field]: target.value }),
    error: fieldWords(
      errors.find(({ path }) => path.split(".").at(-1) === field),
      t,
    ),
  });
  const complain = (found: FieldError[]) => {
    setErrors(found);
    window.requestAnimationFrame(() => focusFirstProblem(box.current));
  };

  const save = async () => {
    const { en, uk, kind, alignment, url } = fields;
    const body = {
      names: { en, uk: uk.trim() === "" ? null : uk },
      kind,
      alignment: alignment === "" ? null : alignment,
      reliability: null,
      url: url.trim() === "" ? null : url.trim(),
      note: null,
    };
    const read = validate(sourceInputSchema, body, "");
    setProblem(null);
    if (!read.ok) return complain(read.error.fields ?? []);
    setIsSending(true);
    const sent = await sendRecord<{ id: string }>({
      method: "POST",
      path: `/api/v1/theatres/${slug}/sources`,
      body: read.value,
    });
    setIsSending(false);
    if (sent.ok) {
      const made = { id: sent.value.id, name: capitalise(pickName(read.value.names, language)) };
      return onMade({ ...made, detail: t(`record.source.kind.${read.value.kind}`) });
    }
    setProblem(t(failureKey(sent.failure)));
    complain(sent.failure?.fields ?? []);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    else void save();
    event.preventDefault();
    event.stopPropagation(); // the form around this one is not meant
  };

  return (
    <fieldset ref={box} onKeyDown={pressKey} className="mt-3 border-accent border-l-4 bg-sunken p-4">
      <legend className="sr-only">{t("entry.source.new")}</legend>
      <p className="mb-3 font-semibold">{t("entry.source.new")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Entry label={t("entry.source.en")} {...set("en")} />
        <Entry label={t("entry.source.uk")} {...set("uk")} />
        <Choice label={t("entry.source.kind")} {...set("kind")}>
          <option value="">{t("entry.choose")}</option>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`record.source.kind.${kind}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("entry.source.alignment")}
          help={t("entry.source.alignment.help")}
          {...set("alignment")}
        >
          <option value="">{t("record.independent")}</option>
          {parties.map(({ key, names }) => (
            <option key={key} value={key}>
              {t("record.aligned", { party: pickName(names, language) })}
            </option>
          ))}
        </Choice>
        <div className="sm:col-span-2">
          <Entry type="url" label={t("entry.source.url")} help={t("entry.source.url.help")} {...set("url")} />
        </div>
      </div>
      <ProblemList problems={problem ? [problem] : []} />
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" onClick={() => void save()} disabled={isSending} className={ACTION}>
          {t("entry.source.save")}
        </button>
        <button type="button" onClick={onCancel} className={PLAIN_ACTION}>
          {t("entry.cancel")}
        </button>
      </div>
    </fieldset>
  );
}
