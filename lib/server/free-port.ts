import { createServer } from "node:net";
import { errorCode, StartFailure } from "@/lib/server/start-failure";

/** A TCP port of the loopback address that nobody listened on a moment ago. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/**
 * Makes sure, before anything slow is done, that the server will be able to listen.
 * @throws StartFailure when the port is taken, reserved for root, or the host is not an address of this machine
 */
export async function requireFreePort(port: number, host: string | null): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    throw describeListenError(error, port, host);
  }
}

/** Turns an error of listen() into the sentence an operator needs; other errors come back as they are. */
export function describeListenError(error: unknown, port: number, host: string | null): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartFailure(
        `Port ${port} is already in use: stop what listens there or choose another, as in PORT=${port === 65535 ? port - 1 : port + 1} npm start.`,
      );
    case "EACCES":
      return new StartFailure(
        `This account may not listen on port ${port}: choose one above 1023 with PORT.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartFailure(`HOST=${host} is not an address of this machine.`);
    default:
      return error;
  }
}

function listenOnce(port: number, host: string | null): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen({ port, exclusive: true, ...(host === null ? {} : { host }) }, () => {
      const address = probe.address();
      const found = typeof address === "object" && address !== null ? address.port : port;
      probe.close(() => done(found));
    });
  });
}
