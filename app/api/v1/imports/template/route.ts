import { csvAnswer } from "@/lib/wire/http-answer";
import { importTemplate } from "@/lib/wire/import/import-template";

export function GET(): Response {
  return csvAnswer(importTemplate(), "claims-template");
}
