// Watches every way out of this process: what is not this machine is noted and cut off. To be imported first.
import dns from 'node:dns';
import net from 'node:net';

const HERE = new Set(['127.0.0.1', '::1', 'localhost']);

/** Hosts that something tried to reach. */
export const reached = new Set<string>();

function cutOff(host: string): Error {
  reached.add(host);
  return Object.assign(new Error(`cut off from ${host}`), { code: 'ENOTFOUND' });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(this: net.Socket, ...args: unknown[]) {
  const [first] = (Array.isArray(args[0]) ? args[0] : args) as [{ host?: string }];
  const host = first.host ?? 'localhost';
  if (HERE.has(host)) return Reflect.apply(connect, this, args) as net.Socket;
  return this.once('error', () => undefined).destroy(cutOff(host));
} as typeof connect;

const lookup = dns.lookup as (...args: unknown[]) => void;
dns.lookup = Object.assign(
  (host: string, ...args: unknown[]) => {
    if (HERE.has(host)) return lookup(host, ...args);
    return process.nextTick(args.at(-1) as (error: Error) => void, cutOff(host));
  },
  { __promisify__: dns.lookup.__promisify__ },
) as typeof dns.lookup;
