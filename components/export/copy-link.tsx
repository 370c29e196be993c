"use client";

import { useRef, useState } from "react";
import { Button, Input, TextField } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";

/** An address to read and to copy. */
export function CopyLink({ link }: { link: string }) {
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<"copied" | "failed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("copied");
    } catch {
      // refused, or a page without https: the reader can still do it by hand
      field.current?.select();
      setSaid("failed");
    }
  };
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <TextField
          aria-label={t("export.address.label")}
          value={link}
          isReadOnly
          className="min-w-0 grow basis-64"
        >
          <Input
            ref={field}
            className="touch-target w-full rounded-small border border-line-strong bg-paper px-3 text-small"
          />
        </TextField>
        <Button
          onPress={copy}
          className="touch-target cursor-pointer rounded-small border border-line-strong px-4 hover:bg-sunken"
        >
          {t("export.address.copy")}
        </Button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-small">
        {said && t(`export.address.${said}`)}
      </p>
    </>
  );
}
