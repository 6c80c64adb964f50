import { JSON_TYPE, RESPONSE_TYPE, type MediaType } from './statusOf';

interface Range {
  readonly type: string;
  readonly quality: number;
}

/** In order of preference; the first answers a bare wildcard, because clients that name nothing are mostly old. */
const OFFERED: readonly MediaType[] = [JSON_TYPE, RESPONSE_TYPE];

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((each) => each.startsWith('q='))?.slice(2);
  const charset = parameters
    .find((each) => each.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const isReadable = charset === undefined || charset === 'utf-8' || charset === 'utf8';
  return { type, quality: isReadable ? Number(quality ?? 1) || 0 : 0 };
}

function isWithin(offered: string, range: string): boolean {
  return range === offered || range === 'application/*' || range === '*/*';
}

/** Clients are of few kinds, and each says the same every time. */
const MOST_KNOWN = 100;
const known = new Map<string, MediaType | null>();

/**
 * The media type to answer in, from the Accept header: the highest quality, then what is named exactly before a
 * wildcard, then the client's order. Null when it accepts neither of the two.
 */
export function mediaTypeFor(accept = ''): MediaType | null {
  const found = known.get(accept);
  if (found !== undefined) return found;
  const negotiated = negotiate(accept);
  if (known.size < MOST_KNOWN) known.set(accept, negotiated);
  return negotiated;
}

function negotiate(accept: string): MediaType | null {
  if (!accept.trim()) return JSON_TYPE;
  const ranges = accept.split(',').map(rangeOf);
  const refused = new Set(ranges.filter(({ quality }) => quality === 0).map(({ type }) => type));
  const wanted = ranges
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || Number(a.type.includes('*')) - Number(b.type.includes('*')));
  for (const { type } of wanted) {
    const found = OFFERED.find((offered) => isWithin(offered, type) && !refused.has(offered));
    if (found) return found;
  }
  return null;
}
