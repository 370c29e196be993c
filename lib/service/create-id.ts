import { customAlphabet } from "nanoid";

/** A new record's id: 12 letters and digits that cannot be taken for one another when read aloud (60 bits). */
export const createId: () => string = customAlphabet("23456789abcdefghjkmnpqrstuvwxyz", 12);
