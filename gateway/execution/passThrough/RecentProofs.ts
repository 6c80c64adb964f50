import { ByteBoundedCache } from '../../../shared/service/ByteBoundedCache';
import type { ScanReply } from './compileScanner';

/** Below this a reply is scanned sooner than it is compared; bytes. */
const WORTH_KEEPING = 64 * 1024;
/** All replies that are kept for one graph; bytes. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Part of a reply by which it is looked for; whether it is the same is then seen from all of it. */
const SAMPLE_BYTES = 48;

/**
 * Long replies that were proven lately. Lists that are asked for again and again seldom change, and to compare bytes
 * costs a tenth of walking through them.
 */
export class RecentProofs {
  readonly #replies = new ByteBoundedCache<Buffer>(MOST_BYTES);
  #scanners = 0;

  /** Spares a scanner the replies that it has proven before. */
  remember(scan: ScanReply): ScanReply {
    const scanner = this.#scanners++;
    return (bytes) => {
      if (bytes.length < WORTH_KEEPING) return scan(bytes);
      const middle = bytes.length >>> 1;
      const key = `${scanner} ${bytes.length} ${bytes.toString('latin1', middle, middle + SAMPLE_BYTES)}`;
      if (this.#replies.get(key)?.equals(bytes)) return true;
      const isProven = scan(bytes);
      if (isProven) this.#replies.set(key, bytes, bytes.length);
      return isProven;
    };
  }
}
