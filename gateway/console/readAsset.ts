import { extname, join } from 'node:path';
import { readIfPresent } from './readIfPresent';
import type { ConsoleReply } from './sendReply';

const ASSET_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

const CONTENT_TYPES: Partial<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * Reads an asset of the built page, compressed where the client takes it and the build made it.
 * A name is one path segment of plain characters, so that no request reaches outside the folder. Null when there is none.
 */
export async function readAsset(folder: string, name: string, gzip: boolean): Promise<ConsoleReply | null> {
  const type = CONTENT_TYPES[extname(name)];
  if (!type || !ASSET_NAME.test(name)) return null;
  const file = join(folder, name);
  const compressed = gzip ? await readIfPresent(`${file}.gz`) : null;
  const body = compressed ?? (await readIfPresent(file));
  if (!body) return null;
  return {
    status: 200,
    headers: {
      'content-type': type,
      // The name holds a hash of the content, so it never means anything else.
      'cache-control': 'public, max-age=31536000, immutable',
      etag: compressed ? `"${name}.gz"` : `"${name}"`,
      vary: 'accept-encoding',
      ...(compressed && { 'content-encoding': 'gzip' }),
    },
    body,
  };
}
