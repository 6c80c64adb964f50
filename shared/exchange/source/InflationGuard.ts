import { badField, type DomainError } from '../../errors';

/** How far compressed input may swell before it is taken for an attack. */
export interface InflationLimits {
  /** Bytes after decompression, of all parts together. */
  readonly mostBytes: number;
  /** Bytes after decompression for each byte before. Office files stay far below; a zip bomb reaches 1,000. */
  readonly mostRatio: number;
}

export const usualLimits: InflationLimits = { mostBytes: 1 << 30, mostRatio: 200 };

/** Small parts may be as repetitive as they like. */
const NEGLIGIBLE_BYTES = 1 << 20;

/** Refuses a file. @returns BAD_USER_INPUT naming the file and what is wrong with it */
export function badFile(file: string, problem: string): DomainError {
  return badField('file', file, problem);
}

/** Counts what decompression really yields, and stops it in time. */
export class InflationGuard {
  private inflated = 0;

  constructor(
    private readonly file: string,
    private readonly limits: InflationLimits = usualLimits,
  ) {}

  /** Refuses a part whose sizes, as declared, are those of a zip bomb. @throws BAD_USER_INPUT */
  expect(compressed: number, inflated: number): void {
    if (inflated > this.limits.mostBytes || this.isSuspicious(compressed, inflated)) this.refuse();
  }

  /** Passes a decompressed part on, counting it. @throws BAD_USER_INPUT once it has swollen too far */
  async *watch(chunks: AsyncIterable<Buffer>, compressed: number): AsyncGenerator<Buffer> {
    let part = 0;
    for await (const chunk of chunks) {
      part += chunk.length;
      this.inflated += chunk.length;
      if (this.inflated > this.limits.mostBytes || this.isSuspicious(compressed, part)) this.refuse();
      yield chunk;
    }
  }

  private isSuspicious(compressed: number, inflated: number): boolean {
    return inflated > NEGLIGIBLE_BYTES && inflated > compressed * this.limits.mostRatio;
  }

  private refuse(): never {
    throw badFile(this.file, 'swells on decompression as no catalogue does; it is taken for a zip bomb');
  }
}
