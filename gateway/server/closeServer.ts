import { once } from 'node:events';
import type { Server } from 'node:http';

/** Stops listening, lets requests under way finish, and cuts off those that take longer than `patienceMs`. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
}
