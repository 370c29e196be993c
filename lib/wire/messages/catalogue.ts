import type { Language } from "@/lib/domain/names";
import { account as accountEn } from "@/lib/wire/messages/en/account";
import { admin as adminEn } from "@/lib/wire/messages/en/admin";
import { compare as compareEn } from "@/lib/wire/messages/en/compare";
import { complaint as complaintEn } from "@/lib/wire/messages/en/complaint";
import { desk as deskEn } from "@/lib/wire/messages/en/desk";
import { drafting as draftingEn } from "@/lib/wire/messages/en/drafting";
import { entry as entryEn } from "@/lib/wire/messages/en/entry";
import { exporting as exportEn } from "@/lib/wire/messages/en/export";
import { filter as filterEn } from "@/lib/wire/messages/en/filter";
import { follow as followEn } from "@/lib/wire/messages/en/follow";
import { form as formEn } from "@/lib/wire/messages/en/form";
import { frozen as frozenEn } from "@/lib/wire/messages/en/frozen";
import { importing as importEn } from "@/lib/wire/messages/en/import";
import { map as mapEn } from "@/lib/wire/messages/en/map";
import { method as methodEn } from "@/lib/wire/messages/en/method";
import { picture as pictureEn } from "@/lib/wire/messages/en/picture";
import { record as recordEn } from "@/lib/wire/messages/en/record";
import { review as reviewEn } from "@/lib/wire/messages/en/review";
import { search as searchEn } from "@/lib/wire/messages/en/search";
import { sentence as sentenceEn } from "@/lib/wire/messages/en/sentence";
import { shell as shellEn } from "@/lib/wire/messages/en/shell";
import { snapshot as snapshotEn } from "@/lib/wire/messages/en/snapshot";
import { table as tableEn } from "@/lib/wire/messages/en/table";
import { timeline as timelineEn } from "@/lib/wire/messages/en/timeline";
import { account as accountUk } from "@/lib/wire/messages/uk/account";
import { admin as adminUk } from "@/lib/wire/messages/uk/admin";
import { compare as compareUk } from "@/lib/wire/messages/uk/compare";
import { complaint as complaintUk } from "@/lib/wire/messages/uk/complaint";
import { desk as deskUk } from "@/lib/wire/messages/uk/desk";
import { drafting as draftingUk } from "@/lib/wire/messages/uk/drafting";
import { entry as entryUk } from "@/lib/wire/messages/uk/entry";
import { exporting as exportUk } from "@/lib/wire/messages/uk/export";
import { filter as filterUk } from "@/lib/wire/messages/uk/filter";
import { follow as followUk } from "@/lib/wire/messages/uk/follow";
import { form as formUk } from "@/lib/wire/messages/uk/form";
import { frozen as frozenUk } from "@/lib/wire/messages/uk/frozen";
import { importing as importUk } from "@/lib/wire/messages/uk/import";
import { map as mapUk } from "@/lib/wire/messages/uk/map";
import { method as methodUk } from "@/lib/wire/messages/uk/method";
import { picture as pictureUk } from "@/lib/wire/messages/uk/picture";
import { record as recordUk } from "@/lib/wire/messages/uk/record";
import { review as reviewUk } from "@/lib/wire/messages/uk/review";
import { search as searchUk } from "@/lib/wire/messages/uk/search";
import { sentence as sentenceUk } from "@/lib/wire/messages/uk/sentence";
import { shell as shellUk } from "@/lib/wire/messages/uk/shell";
import { snapshot as snapshotUk } from "@/lib/wire/messages/uk/snapshot";
import { table as tableUk } from "@/lib/wire/messages/uk/table";
import { timeline as timelineUk } from "@/lib/wire/messages/uk/timeline";

const en = {
  ...accountEn,
  ...adminEn,
  ...shellEn,
  ...sentenceEn,
  ...recordEn,
  ...methodEn,
  ...importEn,
  ...mapEn,
  ...deskEn,
  ...compareEn,
  ...complaintEn,
  ...draftingEn,
  ...entryEn,
  ...exportEn,
  ...filterEn,
  ...followEn,
  ...formEn,
  ...frozenEn,
  ...pictureEn,
  ...reviewEn,
  ...searchEn,
  ...snapshotEn,
  ...tableEn,
  ...timelineEn,
};

/** A key of the catalogue, as `area.name`. English sets which keys there are; a language that misses one does not compile. */
export type MessageKey = keyof typeof en;

/** All words of the interface, as ICU messages, in every interface language. */
export const catalogue: Record<Language, Record<MessageKey, string>> = {
  en,
  uk: {
    ...accountUk,
    ...adminUk,
    ...shellUk,
    ...sentenceUk,
    ...recordUk,
    ...methodUk,
    ...importUk,
    ...mapUk,
    ...deskUk,
    ...compareUk,
    ...complaintUk,
    ...draftingUk,
    ...entryUk,
    ...exportUk,
    ...filterUk,
    ...followUk,
    ...formUk,
    ...frozenUk,
    ...pictureUk,
    ...reviewUk,
    ...searchUk,
    ...snapshotUk,
    ...tableUk,
    ...timelineUk,
  },
};
