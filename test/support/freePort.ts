import { createServer } from 'node:net';
import { waitFor } from './waitFor';

/** Below the range from which systems give ports to outgoing connections. */
const PORTS = { from: 20_000, to: 32_000 };

const given = new Set<number>();

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port that nobody listens on, for programs that cannot choose one themselves; never the same twice. */
export async function freePort(): Promise<number> {
  const port = await waitFor('a free port', async () => {
    const candidate = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    return !given.has(candidate) && (await isFree(candidate)) && candidate;
  });
  given.add(port);
  return port;
}
