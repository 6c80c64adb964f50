import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What the explorer answers to one request. */
export interface ConsoleReply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/**
 * The page talks to its own origin and nothing else. The editor sets inline styles and carries its fonts and cursors
 * as data; scripts and workers come from files only. Workers take the policy from their own file, so every reply has it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Sends a reply with the security headers of the explorer; 304 when the client has it already, no body to HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, reply: ConsoleReply): void {
  const { etag } = reply.headers;
  const known = typeof etag === 'string' && entityTags(request.headers['if-none-match']).includes(etag);
  const status = known ? 304 : reply.status;
  const length = known ? {} : { 'content-length': reply.body.length };
  response.writeHead(status, { ...SECURITY_HEADERS, ...reply.headers, ...length });
  response.end(known || request.method === 'HEAD' ? undefined : reply.body);
}

function entityTags(header: string | undefined): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

/** A refusal in the form of every error of the gateway: JSON with one message. */
export function refusal(status: number, message: string, headers: OutgoingHttpHeaders = {}): ConsoleReply {
  const body = Buffer.from(JSON.stringify({ errors: [{ message }] }));
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body,
  };
}
