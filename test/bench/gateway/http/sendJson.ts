import type { ServerResponse } from 'node:http';

/** Answers with JSON that is bytes already. */
export function sendJson(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}
