import type { ReplyHead } from '../../../../gateway/transport/http/ReplyHead';
import { ReplyParser } from '../../../../gateway/transport/http/ReplyParser';

/** What came of reading a reply. */
export type Outcome =
  | { readonly kind: 'complete'; readonly status: number; readonly body: string; readonly hasExcess: boolean }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused' };

/** Every piece is brought in the same memory, as a socket does it. */
const memory = Buffer.alloc(1024 * 1024);

/** Reads pieces as a connection brings them, and then its end. */
export function readPieces(
  pieces: readonly Buffer[],
  accept: (head: ReplyHead) => void = () => undefined,
): Outcome {
  const parser = new ReplyParser(accept);
  const complete = (hasExcess: boolean): Outcome => {
    const { head } = parser;
    const body = parser.body().toString('latin1');
    return { kind: 'complete', status: head?.status ?? 0, body, hasExcess: hasExcess || parser.hasExcess };
  };
  try {
    for (const [index, piece] of pieces.entries()) {
      memory.fill(0xff, 0, piece.length + 1);
      piece.copy(memory);
      if (parser.read(memory.subarray(0, piece.length))) {
        return complete(pieces.slice(index + 1).some(({ length }) => length > 0));
      }
    }
    return parser.end() ? complete(false) : { kind: 'incomplete' };
  } catch {
    return { kind: 'refused' };
  }
}

/** Cuts bytes at the given positions. */
export function cutAt(bytes: Buffer, positions: readonly number[]): Buffer[] {
  const cuts = [0, ...[...positions].sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((to, index) => bytes.subarray(cuts[index], to));
}

/** Cuts bytes into single ones. */
export function cutEverywhere(bytes: Buffer): Buffer[] {
  return cutAt(
    bytes,
    Array.from({ length: Math.max(0, bytes.length - 1) }, (_, index) => index + 1),
  );
}
