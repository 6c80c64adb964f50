import type { IncomingMessage } from 'node:http';

/** The body of a request as text. */
export function readText(request: IncomingMessage, done: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [first] = chunks;
    done((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8'));
  });
}
