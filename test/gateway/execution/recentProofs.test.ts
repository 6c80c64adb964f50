import { RecentProofs } from '../../../gateway/execution/passThrough/RecentProofs';

const LONG = 100_000;

/** A scanner that proves replies of one letter, and counts how often it had to look. */
function letterScanner(letter: string) {
  const scanned = { times: 0 };
  const scan = (bytes: Buffer): boolean => {
    scanned.times += 1;
    return bytes.toString() === letter.repeat(bytes.length);
  };
  return { scan, scanned };
}

describe('replies that were proven lately', () => {
  it('are not scanned again when they are long', () => {
    const { scan, scanned } = letterScanner('a');
    const proves = new RecentProofs().remember(scan);
    expect([1, 2, 3].map(() => proves(Buffer.alloc(LONG, 'a')))).toEqual([true, true, true]);
    expect(scanned.times).toBe(1);
  });

  it('are told from others by every byte', () => {
    const { scan } = letterScanner('a');
    const proves = new RecentProofs().remember(scan);
    expect(proves(Buffer.alloc(LONG, 'a'))).toBe(true);
    for (const at of [0, 1, LONG >>> 1, LONG - 1]) {
      const other = Buffer.alloc(LONG, 'a');
      other[at] = 0x62;
      expect(proves(other)).toBe(false);
    }
    expect(proves(Buffer.alloc(LONG + 1, 'b'))).toBe(false);
  });

  it('prove nothing to another scanner', () => {
    const proofs = new RecentProofs();
    expect(proofs.remember(letterScanner('a').scan)(Buffer.alloc(LONG, 'a'))).toBe(true);
    expect(proofs.remember(letterScanner('b').scan)(Buffer.alloc(LONG, 'a'))).toBe(false);
  });

  it('are kept within a bound', () => {
    const { scan, scanned } = letterScanner('a');
    const proves = new RecentProofs().remember(scan);
    const lengths = Array.from({ length: 20 }, (_, index) => 1024 * 1024 + index);
    for (const length of [...lengths, ...lengths]) expect(proves(Buffer.alloc(length, 'a'))).toBe(true);
    expect(scanned.times).toBe(40);
  });
});
