"use client";

import { type ReactNode, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { type FreezableView, FreezeForm } from "@/components/snapshot/freeze-form";
import { CopyLink } from "./copy-link";
import { PictureForm } from "./picture-form";
import { type DrawMaps, noWitness, type Takeout, type TakeoutWitness } from "./takeout";
import { takeoutWords } from "./takeout-words";

interface TakeoutDialogProps {
  getTakeout: () => Takeout;
  gather: (signal: AbortSignal) => Promise<TakeoutWitness>;
  drawMaps: DrawMaps;
  csv: { map: string; statements: string };
  freezable: { slug: string; view: FreezableView; isAgainst: boolean };
  onPrint: () => void;
  onClose: () => void;
}

const LINK = "touch-target prose-link flex w-fit items-center";

/** Offers the view as a picture, on paper, as tables and as a link. It keeps the view that was there when it was opened. */
export function TakeoutDialog(props: TakeoutDialogProps) {
  const { getTakeout, gather, drawMaps, csv, freezable, onPrint, onClose } = props;
  const { t, language } = useMessages();
  const [takeout] = useState(getTakeout);
  const words = takeoutWords(takeout, noWitness, language);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || onClose()}
      data-print="no"
      className="fixed inset-0 z-40 flex items-end justify-center bg-ink/40 sm:items-center sm:p-6"
    >
      <Modal className="max-h-[92dvh] w-full max-w-2xl overflow-y-auto overscroll-contain rounded-t-panel bg-surface shadow-raised sm:rounded-panel">
        <Dialog className="p-5 outline-none sm:p-7">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="font-semibold text-lead">
              {t("export.title")}
            </Heading>
            <Button
              onPress={onClose}
              aria-label={t("export.close")}
              className="touch-target -mt-2 -mr-2 shrink-0 cursor-pointer rounded-small px-3 text-lead hover:bg-sunken"
            >
              ×
            </Button>
          </div>
          <p className="mt-1 text-small">
            <span className="font-semibold">{words.subject}.</span>{" "}
            <span className="text-ink-soft">{words.lens.join(" ")}</span>
          </p>
          <Part title={t("frozen.make")}>
            <FreezeForm {...freezable} />
          </Part>
          <Part title={t("export.picture")}>
            <PictureForm {...{ takeout, gather, drawMaps }} />
          </Part>
          <Part title={t("export.print")}>
            <p className="mb-2 max-w-read text-ink-soft text-small">{t("export.print.what")}</p>
            <Button
              onPress={onPrint}
              className="touch-target cursor-pointer rounded-small border border-line-strong px-4 hover:bg-sunken"
            >
              {t("export.print.go")}
            </Button>
          </Part>
          <Part title={t("export.tables")}>
            <a href={csv.map} download className={LINK}>
              {t("export.tables.map")}
            </a>
            <div className="flex flex-wrap gap-x-6">
              <a href={csv.statements} download className={LINK}>
                {t("export.tables.statements")}
              </a>
              <a href="/statements" className={LINK}>
                {t("export.tables.narrow")}
              </a>
            </div>
          </Part>
          <Part title={t("export.address")}>
            <CopyLink link={takeout.link} />
          </Part>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5 border-line border-t pt-4">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
