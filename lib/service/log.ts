import pino from "pino";

/** Where the app says what nobody asked for: unexpected errors. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info" });
