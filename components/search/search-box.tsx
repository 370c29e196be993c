"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, type Ref, useState } from "react";
import { ComboBox, Input, Popover, RouterProvider } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { SEARCH_MAX_LENGTH, searchAddress } from "@/lib/wire/search-results";
import { SearchIcon } from "./search-icon";
import { SearchOptions } from "./search-options";
import { useSearch } from "./use-search";

export interface SearchBoxProps {
  /** The theatre's slug. */
  slug: string;
  /** The text to begin with. */
  text: string;
  onText: (text: string) => void;
  /** Selects a place on this page; without it a place opens its own. */
  onSelectPlace?: ((id: string) => void) | undefined;
  /** Something was chosen: a box of its own closes. */
  onDone?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
}

/**
 * The field that searches places, sources and statements while one types. Enter without a choice opens the page of
 * results; without script it is a plain form that leads there, too.
 */
export function SearchBox(props: SearchBoxProps) {
  const { slug, text, onText, onSelectPlace, onDone, inputRef, autoFocus = false } = props;
  const { t, language } = useMessages();
  const router = useRouter();
  // A text that came with the page is searched for when somebody goes to the field.
  const [isUsed, setIsUsed] = useState(false);
  const search = useSearch(slug, isUsed ? text : "", language);
  const wanted = text.trim();

  const open = (address: string) => {
    onDone?.();
    router.push(address);
  };
  const openResults = (event: FormEvent<HTMLFormElement> | KeyboardEvent<HTMLFormElement>) => {
    event.preventDefault();
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) focused.blur(); // closes the list
    if (wanted !== "") open(searchAddress({ text: wanted, only: null, cursor: null }));
  };
  const pressKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const hasChoice = event.target instanceof Element && event.target.hasAttribute("aria-activedescendant");
    if (event.key !== "Enter" || event.nativeEvent.isComposing || hasChoice) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.stopPropagation(); // the list would keep the key while it is open
    openResults(event);
  };

  return (
    <RouterProvider navigate={open}>
      <search>
        <form action="/search" onSubmit={openResults} onKeyDownCapture={pressKey} className="relative">
          <ComboBox
            aria-label={t("search.label")}
            name="q"
            inputValue={text}
            onInputChange={onText}
            onFocus={() => setIsUsed(true)}
            allowsCustomValue
            allowsEmptyCollection={wanted !== ""}
            defaultFilter={() => true}
          >
            <Input
              ref={inputRef}
              autoFocus={autoFocus}
              maxLength={SEARCH_MAX_LENGTH}
              placeholder={t("search.placeholder")}
              enterKeyHint="search"
              aria-keyshortcuts="Control+K Meta+K"
              className="touch-target w-full rounded-small border border-line-strong bg-paper pr-3 pl-10 text-body text-ink
                text-ellipsis placeholder:text-ink-soft"
            />
            <Popover
              offset={8}
              containerPadding={0}
              placement="bottom end"
              className="w-[min(34rem,100vw)] overflow-hidden rounded-panel border border-line bg-surface shadow-raised"
            >
              <SearchOptions search={search} text={wanted} onSelectPlace={onSelectPlace && choosePlace} />
            </Popover>
          </ComboBox>
          <button
            type="submit"
            tabIndex={-1}
            aria-label={t("search.submit")}
            className="absolute inset-y-0 left-0 flex w-10 cursor-pointer items-center justify-center text-ink-soft hover:text-ink"
          >
            <SearchIcon className="size-5" />
          </button>
        </form>
      </search>
    </RouterProvider>
  );

  function choosePlace(id: string) {
    onDone?.();
    onSelectPlace?.(id);
  }
}
