"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button, Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { SearchBox } from "./search-box";
import { SearchIcon } from "./search-icon";

interface SearchToolProps {
  slug: string;
  onSelectPlace?: ((id: string) => void) | undefined;
}

/**
 * The search of the bar: a field, or on narrow screens a button that opens one over the whole width. Ctrl+K (or the
 * command key with K) goes to it: a single letter would get in the way of those who speak to their browser. What was typed stays while one moves between pages.
 */
export function SearchTool({ slug, onSelectPlace }: SearchToolProps) {
  const { t } = useMessages();
  const isResults = usePathname() === "/search";
  const asked = useSearchParams().get("q") ?? "";
  const [text, setText] = useState(isResults ? asked : "");
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const start = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    if (field.current?.checkVisibility()) {
      field.current.focus();
      field.current.select();
    } else setIsOpen(true);
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => start(event);
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const box = { slug, text, onText: setText, onSelectPlace };
  return (
    <>
      <div className="w-56 max-md:hidden xl:w-72">
        <SearchBox {...box} inputRef={field} />
      </div>
      {/* Without script the link leads to the page that has a field of its own. */}
      <a
        href="/search"
        aria-label={t("search.open")}
        onClick={(event) => {
          event.preventDefault();
          setIsOpen(true);
        }}
        className="flex size-11 shrink-0 items-center justify-center rounded-small hover:bg-sunken md:hidden"
      >
        <SearchIcon className="size-6" />
      </a>
      <ModalOverlay
        isDismissable
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        className="fixed inset-0 z-40 bg-black/40"
      >
        <Modal className="fixed inset-x-0 top-0 bg-surface shadow-raised">
          <Dialog aria-label={t("search.label")} className="flex items-center gap-1 p-1.5 outline-none">
            <div className="min-w-0 flex-1">
              <SearchBox {...box} autoFocus onDone={() => setIsOpen(false)} />
            </div>
            <Button
              onPress={() => setIsOpen(false)}
              aria-label={t("search.close")}
              className="flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-small hover:bg-sunken"
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 24 24"
                className="size-6"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.75"
              >
                <path d="m5 5 14 14M19 5 5 19" />
              </svg>
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
