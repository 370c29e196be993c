import type { method as english } from "@/lib/wire/messages/en/method";

export const method: Record<keyof typeof english, string> = {};
