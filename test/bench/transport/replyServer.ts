import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replyOfSize } from './replies';

/** Longer than any client waits for its turn: what is measured are requests, not connecting. */
const KEEP_ALIVE_MS = 60_000;

/** Serves `/<bytes>`: a GraphQL reply of about that size, to whatever is asked. Tells its port to the parent process, and ends with it. */
function main(): void {
  const replies = new Map<string, Buffer>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const path = request.url ?? '';
    const reply = replies.get(path) ?? replyOfSize(Number(path.slice(1)));
    replies.set(path, reply);
    request.resume().once('end', () => {
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': reply.length })
        .end(reply);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.once('disconnect', () => process.exit());
}

main();
