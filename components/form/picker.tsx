"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { FieldWords } from "@/components/form/field-frame";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";

/** Something that can be picked: its name, and what tells it apart from others of that name. */
export interface Pickable {
  id: string;
  name: string;
  detail: string;
}

interface PickerProps<T extends Pickable> extends FieldWords {
  id?: string | undefined;
  chosen: T | null;
  onChoose: (choice: T | null) => void;
  /** Asked for each text once the typing pauses. */
  find: (text: string, signal: AbortSignal) => Promise<T[]>;
  /** Beside the list: a map of the options, a way to add what is missing. */
  aside?: (text: string, options: readonly T[], close: () => void) => ReactNode;
  /** The options are numbered, as they are on a map beside them. */
  isNumbered?: boolean;
  /** Empties the field once something is chosen: for lists that grow. */
  isEmptied?: boolean;
  isRequired?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

const PAUSE_MS = 120;
const OPTION = `flex min-h-11 cursor-pointer gap-2 px-3 py-2 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft`;

/**
 * A field that finds what one types and takes what one picks. Enter takes the first of the list, the arrow keys another.
 * What was typed but not picked stays in sight, and counts as nothing.
 */
export function Picker<T extends Pickable>(props: PickerProps<T>) {
  const { label, error, chosen, onChoose, find, aside, isNumbered, isEmptied, onBlur } = props;
  const help = chosen?.detail || props.help;
  const { t } = useMessages();
  const ownId = useId();
  const id = props.id ?? ownId;
  const [text, setText] = useState(chosen?.name ?? "");
  const [answer, setAnswer] = useState<{ text: string; options: T[] | null }>({ text: "", options: [] });
  const [isUsed, setIsUsed] = useState(false);
  const chosenName = chosen?.name ?? null;
  const lastName = useRef(chosenName);
  useEffect(() => {
    const before = lastName.current;
    lastName.current = chosenName;
    if (chosenName !== null) setText(chosenName);
    // Let go by the form, not by typing over it: nothing is chosen any more, and nothing stands there as if it were.
    else setText((typed) => (typed === before ? "" : typed));
  }, [chosenName]);

  const wanted = text.trim();
  /** The text for which Enter was pressed before its options had come: the first is taken as soon as it is there. */
  const hurried = useRef<string | null>(null);
  const choose = (option: T) => {
    onChoose(option);
    setText(isEmptied ? "" : option.name);
  };
  const take = useEffectEvent(choose);
  const isAsked = isUsed && wanted !== "" && wanted !== chosenName;
  useEffect(() => {
    if (!isAsked) return;
    const abort = new AbortController();
    const tell = (options: T[] | null) => {
      if (abort.signal.aborted) return;
      setAnswer({ text: wanted, options });
      const [first] = options ?? [];
      if (first && hurried.current === wanted) take(first);
      hurried.current = null;
    };
    const timer = window.setTimeout(
      () => void find(wanted, abort.signal).then(tell, () => tell(null)),
      PAUSE_MS,
    );
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [isAsked, wanted, find]);
  const isCurrent = answer.text === wanted;
  const options = isAsked ? (answer.options ?? []) : [];

  const type = (typed: string) => {
    setText(typed);
    setIsUsed(true);
    if (chosen && typed.trim() !== chosen.name) onChoose(null);
  };
  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = options;
    if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.currentTarget.hasAttribute("aria-activedescendant") || !isAsked) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isCurrent) hurried.current = wanted;
    else if (first) choose(first);
  };
  const state = !isCurrent ? "loading" : answer.options === null ? "failed" : "none";
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");

  return (
    <ComboBox
      inputValue={text}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => {
        const option = options.find((one) => one.id === key);
        if (option) choose(option);
      }}
      items={options}
      allowsCustomValue
      allowsEmptyCollection={isAsked}
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      className="flex min-w-0 flex-col"
    >
      <Label className="mb-1 block text-ink-soft text-small">{label}</Label>
      <Input
        id={id}
        ref={props.inputRef}
        {...(describedBy && { "aria-describedby": describedBy })}
        {...(error && { "aria-invalid": true })}
        required={props.isRequired ?? false}
        autoComplete="off"
        maxLength={200}
        onKeyDownCapture={pressKey}
        onBlur={onBlur}
        className={`${FIELD} aria-invalid:border-danger`}
      />
      {error && (
        <p id={`${id}-error`} className="mt-1 text-danger text-small">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="mt-1 text-ink-soft text-small">
          {help}
        </p>
      )}
      <Popover
        offset={4}
        placement="bottom start"
        className="w-[min(38rem,calc(100vw-1.5rem))] overflow-auto rounded-panel border border-line bg-surface shadow-raised"
      >
        <div className="sm:flex">
          <ListBox<T>
            aria-busy={state === "loading"}
            className="min-w-0 flex-1 py-1 outline-none"
            renderEmptyState={() => (
              <p className="px-3 py-3 text-ink-soft text-small">{t(`entry.pick.${state}`)}</p>
            )}
          >
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.name}
                aria-label={[option.name, option.detail].filter(Boolean).join(", ")}
                className={OPTION}
              >
                {isNumbered && options.length > 1 && (
                  <span className="w-5 shrink-0 text-right font-semibold text-accent">
                    {options.indexOf(option) + 1}
                  </span>
                )}
                <span className="min-w-0">
                  <span className="block font-semibold">{option.name}</span>
                  <span className="block text-ink-soft text-small">{option.detail}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
          {aside?.(wanted, options, () => setIsUsed(false))}
        </div>
      </Popover>
    </ComboBox>
  );
}
