/** The header in which the app's own server says from where a request came; it replaces what a client wrote there. */
export const CLIENT_ADDRESS = "x-client-address";

/** From where a request came, for limits; one and the same word behind a server that does not say. */
export const clientAddress = (request: Pick<Request, "headers">): string =>
  request.headers.get(CLIENT_ADDRESS) ?? "unknown";
