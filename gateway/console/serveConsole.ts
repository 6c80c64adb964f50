import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readAsset } from './readAsset';
import { readExamples } from './readExamples';
import { readIfPresent } from './readIfPresent';
import { refusal, send, type ConsoleReply } from './sendReply';

/** Where the explorer finds its files, and what it talks to. */
export interface ConsoleOptions {
  /** Folder of the built page. */
  readonly folder: string;
  /** Folder of the example operations; read once. */
  readonly examplesFolder: string;
  /** Path of the GraphQL endpoint on the same origin, e.g. `/graphql`. */
  readonly graphqlPath: string;
}

/** Answers a request for the explorer; resolves to false, with nothing sent, when the path is not the explorer's. */
export type ConsoleHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const ROOT = '/graphiql';
const ASSETS = `${ROOT}/assets/`;

/**
 * Serves the explorer under `/graphiql`: the page, its assets, and `examples.json`.
 *
 * @throws Error naming the file, when an example operation is malformed.
 */
export function createConsoleHandler(options: ConsoleOptions): ConsoleHandler {
  const examples = uncached(
    'application/json; charset=utf-8',
    JSON.stringify(readExamples(options.examplesFolder)),
  );

  async function replyTo(path: string, request: IncomingMessage): Promise<ConsoleReply> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refusal(405, 'The explorer is only read: use GET or HEAD.', { allow: 'GET, HEAD' });
    }
    const page = await readPage(options);
    if (!page) return refusal(503, 'The explorer has not been built yet: run `npm run build`.');
    if (path === ROOT || path === `${ROOT}/`) return page;
    if (path === `${ROOT}/examples.json`) return examples;
    const asset = path.startsWith(ASSETS)
      ? await readAsset(join(options.folder, 'assets'), path.slice(ASSETS.length), acceptsGzip(request))
      : null;
    return asset ?? refusal(404, 'The explorer has no such file.');
  }

  return async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path !== ROOT && !path.startsWith(`${ROOT}/`)) return false;
    send(request, response, await replyTo(path, request));
    return true;
  };
}

/** The page, told where the GraphQL endpoint is; null as long as it has not been built. */
async function readPage({ folder, graphqlPath }: ConsoleOptions): Promise<ConsoleReply | null> {
  const page = await readIfPresent(join(folder, 'index.html'));
  if (!page) return null;
  const html = page.toString().replace('__GRAPHQL_PATH__', () => escapeAttribute(graphqlPath));
  return uncached('text/html; charset=utf-8', html);
}

/** A reply that browsers keep but ask about each time. */
function uncached(type: string, text: string): ConsoleReply {
  const hash = createHash('sha256').update(text).digest('base64url');
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag: `"${hash}"` };
  return { status: 200, headers, body: Buffer.from(text) };
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
