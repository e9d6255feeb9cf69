import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { CannotListen } from "../../errors.ts";

/** Answers that are under way get so long (ms) when the server is told to stop. */
const LAST_ANSWERS = 2000;

/** A request that trickles in slower than this (ms) holds nobody up. */
const SLOWEST_REQUEST = 30_000;

/**
 * Serves until SIGINT or SIGTERM, then lets answers that are under way finish.
 * @param onListening told the port
 * @throws CannotListen
 */
export async function serveUntilStopped(
  fetch: (request: Request, env: unknown) => Response | Promise<Response>,
  host: string,
  port: number,
  onListening: (port: number) => void,
): Promise<void> {
  const server = createServer(
    { requestTimeout: SLOWEST_REQUEST },
    getRequestListener(fetch),
  );
  await listen(server, host, port);
  const stopped = stopSignal();
  const address = server.address();
  onListening(typeof address === "object" && address ? address.port : port);
  await stopped;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await closed;
  clearTimeout(late);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(new CannotListen(`${host}:${port}`, error)),
    );
    server.listen(port, host, resolve);
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => resolve());
  });
}
