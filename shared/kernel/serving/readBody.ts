import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request as text; null as soon as it is known to be larger than so many bytes. Rejects when the
 * caller leaves.
 */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      request.removeAllListeners('data');
      request.resume();
      resolve(null);
    });
    request.on('end', () => {
      const [first] = chunks;
      const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks);
      resolve(whole.toString('utf8'));
    });
    request.on('error', reject);
  });
}
