import type { Source } from "@/lib/domain/source";
import { leaveFields } from "./leave-fields";
import type { sourceJson } from "./record-json";

/** What an answer shows of a source beyond what is entered. The compiler keeps the list whole. */
const serverMade: Record<Exclude<keyof ReturnType<typeof sourceJson>, keyof Source>, true> = {
  id: true,
  theatre: true,
  revision: true,
  revisions: true,
};

/** A source to be entered or changed, from the JSON that the API gives of one: what the server makes is left aside. */
export const enteredSource = (body: unknown): unknown => leaveFields(body, serverMade);
