import { once } from 'node:events';
import { createServer } from 'node:net';
import { failed, ok, type Finding, type Patient } from './Finding';

const LONGEST_MS = 2_000;
const HOST = '127.0.0.1';

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** Whether what listens there says that it is ready the way our gateway does. */
async function isOurs(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${HOST}:${String(port)}/health/ready`, {
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const { status } = (await answer.json()) as { readonly status?: unknown };
    return status === 'ready' || status === 'closing';
  } catch {
    return false;
  }
}

/** Whether the gateway can have its port, or has it. */
export async function checkPort({ port }: Patient): Promise<Finding> {
  const check = `Port ${String(port)}`;
  if (await isFree(port)) return ok(check, 'free');
  if (await isOurs(port)) return ok(check, 'our gateway serves there');
  const remedy = `end what listens there (ss -ltnp 'sport = :${String(port)}' names it), or start on another port with --port`;
  return failed(check, 'another program has it', remedy);
}
