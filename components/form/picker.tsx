"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { ComboBox, Input, Label, ListBox, Popover } from "react-aria-components";
import type { FieldWords } from "@/components/form/field-frame";
import { PickerOption, ReopenList } from "@/components/form/picker-list";
import { FIELD } from "@/components/record/filter-fields";
import { useMessages } from "@/components/shell/messages-provider";

/** Something that can be picked: its name, and what tells it apart from others of that name. */
export interface Pickable {
  id: string;
  name: string;
  detail: string;
  /** It does something instead of being picked: its name is no value. */
  isAction?: true;
}

interface PickerProps<T extends Pickable> extends FieldWords {
  id?: string | undefined;
  chosen: T | null;
  onChoose: (choice: T | null) => void;
  /** Asked for each text once the typing pauses. */
  find: (text: string, signal: AbortSignal) => Promise<T[]>;
  /** Beside the list: a map of the options, a way to add what is missing. */
  aside?: (options: readonly T[]) => ReactNode;
  /** The options are numbered, as they are on a map beside them. */
  isNumbered?: boolean;
  /** Empties the field once something is chosen: for lists that grow. */
  isEmptied?: boolean;
  onBlur?: () => void;
}

const PAUSE_MS = 120;

/**
 * A field that finds what one types and takes what one picks. Enter takes the first of the list, the arrow keys another.
 * What was typed but not picked stays in sight and counts as nothing: the field says so once it is left, and is marked
 * `data-unpicked`, so that the form around can wait for it.
 */
export function Picker<T extends Pickable>(props: PickerProps<T>) {
  const { label, chosen, onChoose, find, aside, isNumbered, isEmptied, onBlur } = props;
  const help = chosen?.detail || props.help;
  const { t } = useMessages();
  const ownId = useId();
  const id = props.id ?? ownId;
  const [text, setText] = useState(chosen?.name ?? "");
  const [answer, setAnswer] = useState<{ text: string; options: T[] | null }>({ text: "", options: [] });
  const [isUsed, setIsUsed] = useState(false);
  /** The field was left since somebody typed into it. */
  const [isLeft, setIsLeft] = useState(false);
  /** The list was closed with Escape since then. */
  const [isClosed, setIsClosed] = useState(false);
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
    setText(isEmptied || option.isAction ? "" : option.name);
    setIsUsed(false);
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
  const isUnpicked = isUsed && wanted !== "" && chosen === null;
  const error = isUnpicked && isLeft ? t("entry.pick.left") : props.error;
  const options = isAsked ? (answer.options ?? []) : [];

  const type = (typed: string) => {
    setText(typed);
    setIsUsed(true);
    setIsLeft(false);
    setIsClosed(false);
    if (chosen && typed.trim() !== chosen.name) onChoose(null);
  };
  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = options;
    if (event.key === "Escape") setIsClosed(true);
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
      <ReopenList answer={isAsked && isCurrent && !isClosed ? answer : null} />
      <Label className="mb-1 block text-ink-soft text-small">{label}</Label>
      <Input
        id={id}
        {...(describedBy && { "aria-describedby": describedBy })}
        {...(error && { "aria-invalid": true })}
        autoComplete="off"
        maxLength={200}
        onKeyDownCapture={pressKey}
        onBlur={() => {
          setIsLeft(true);
          onBlur?.();
        }}
        {...(isUnpicked && { "data-unpicked": "" })}
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
              <PickerOption
                option={option}
                number={isNumbered && options.length > 1 ? options.indexOf(option) + 1 : null}
              />
            )}
          </ListBox>
          {aside?.(options)}
        </div>
      </Popover>
    </ComboBox>
  );
}
