"use client";

import { useRouter } from "next/navigation";
import { PlacePicker } from "@/components/form/place-picker";
import { useMessages } from "@/components/shell/messages-provider";

/** Finds a place of a theatre by any spelling, and opens its form: there its first holder is set. */
export function FindPlace({ slug }: { slug: string }) {
  const { t } = useMessages();
  const router = useRouter();
  return (
    <div className="mt-6 max-w-md">
      <PlacePicker
        slug={slug}
        label={t("admin.baseline.find")}
        help={t("admin.baseline.find.help")}
        chosen={null}
        near={NONE}
        onChoose={(place) => place && router.push(`/editor/places/${place.id}`)}
      />
    </div>
  );
}

const NONE: [] = [];
