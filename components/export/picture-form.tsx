"use client";

import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { windowPictureSize } from "./export-picture";
import type { DrawMaps, Takeout, TakeoutWitness } from "./takeout";
import { type PictureState, usePicture } from "./use-picture";

interface PictureFormProps {
  takeout: Takeout;
  gather: (signal: AbortSignal) => Promise<TakeoutWitness>;
  drawMaps: DrawMaps;
}

const sizeNames = ["window", "wide", "tall"] as const;
type SizeName = (typeof sizeNames)[number];

const OPTION = `flex min-h-9 max-lg:min-h-11 cursor-pointer items-center gap-2.5 rounded-small text-small
  before:size-4 before:shrink-0 before:rounded-full before:border before:border-line-strong
  data-selected:before:border-accent data-selected:before:border-[5px]`;

/** Chooses a picture's size and sharpness, makes it, and says how that goes. */
export function PictureForm({ takeout, gather, drawMaps }: PictureFormProps) {
  const { t } = useMessages();
  const [name, setName] = useState<SizeName>("window");
  const [sharpness, setSharpness] = useState<"1" | "2">("1");
  const [sizes] = useState<Record<SizeName, { width: number; height: number }>>(() => ({
    window: windowPictureSize(window.innerWidth, window.innerHeight),
    wide: { width: 1600, height: 1000 },
    tall: { width: 1080, height: 1350 },
  }));
  const { state, save } = usePicture({ takeout, gather, drawMaps });
  const isBusy = state.step === "sources" || state.step === "drawing";
  const choices = {
    size: sizeNames.map((value) => ({ value, words: t(`export.size.${value}`, sizes[value]) })),
    sharpness: (["1", "2"] as const).map((value) => ({ value, words: t(`export.sharpness.${value}`) })),
  };
  return (
    <>
      <p className="max-w-read text-ink-soft text-small">
        {t("export.picture.what")}
        {takeout.compared?.mode === "swipe" && ` ${t("export.picture.two")}`}
      </p>
      <div className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        <Choice
          label={t("export.size")}
          options={choices.size}
          value={name}
          onChange={(value) => setName(sizeNames.find((one) => one === value) ?? "window")}
        />
        <Choice
          label={t("export.sharpness")}
          options={choices.sharpness}
          value={sharpness}
          onChange={(value) => setSharpness(value === "2" ? "2" : "1")}
        />
      </div>
      <Button
        isDisabled={isBusy}
        onPress={() => save({ ...sizes[name], scale: sharpness === "2" ? 2 : 1 })}
        className="touch-target mt-2 cursor-pointer rounded-small bg-accent px-5 text-accent-ink hover:opacity-90 disabled:cursor-default disabled:opacity-50"
      >
        {t("export.picture.save")}
      </Button>
      <Outcome state={state} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { value: string; words: string }[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <RadioGroup value={value} onChange={onChange}>
      <Label className="block text-ink-soft text-small">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={OPTION}>
          {option.words}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Outcome({ state }: { state: PictureState }) {
  const { t } = useMessages();
  const said = {
    idle: () => "",
    sources: () => t("export.step.sources"),
    drawing: () => t("export.step.drawing"),
    done: () =>
      state.step === "done"
        ? t("export.done", {
            file: state.picture.fileName,
            width: state.picture.widthPx,
            height: state.picture.heightPx,
          })
        : "",
    failed: () => (state.step === "failed" ? t("export.failed") : ""),
  }[state.step]();
  return (
    <>
      <p role="status" className={`mt-2 text-small ${state.step === "failed" ? "text-danger" : ""}`}>
        {said}
      </p>
      {state.step === "done" && (
        <figure className="mt-2">
          {/* biome-ignore lint/performance/noImgElement: a file made in this browser, which no server can make smaller */}
          <img
            src={state.url}
            alt={state.picture.alt}
            className="max-h-72 w-auto max-w-full border border-line"
          />
          <figcaption className="mt-2">
            <details className="text-small">
              <summary className="touch-target flex cursor-pointer items-center">{t("export.alt")}</summary>
              <p className="max-w-read select-all text-ink-soft [overflow-wrap:anywhere]">
                {state.picture.alt}
              </p>
            </details>
          </figcaption>
        </figure>
      )}
    </>
  );
}
