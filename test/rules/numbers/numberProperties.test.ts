import fc from 'fast-check';
import { DomainError } from '../../../shared/errors';
import { LONGEST_CODE, lookupCodes, StandardNumber } from '../../../shared/numbers';
import { nearlyNumbers, normalForms, spellings } from './arbitraryNumbers';

const RUNS = { numRuns: 3000 };

/** The number, or undefined when refused with a reason; anything else that is thrown fails the property. */
function parsed(text: string): StandardNumber | undefined {
  try {
    return StandardNumber.parse(text);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'BAD_USER_INPUT') throw error;
    return undefined;
  }
}

/** The order that the components spell out, for two numbers under the same prefix. */
function compareComponents(a: StandardNumber, b: StandardNumber): number {
  const ranks = ({ number, part, year, amendment }: StandardNumber): number[] => {
    const [, ordinal = '0', amendedIn = '0'] = /^XG(\d+)(?:-(\d+))?$/.exec(amendment ?? '') ?? [];
    return [Number(number), part === null ? -1 : Number(part), year ?? 0, Number(ordinal), Number(amendedIn)];
  };
  const left = ranks(a);
  const right = ranks(b);
  const at = left.findIndex((rank, place) => rank !== right[place]);
  return at < 0 ? 0 : Math.sign((left[at] ?? 0) - (right[at] ?? 0));
}

describe('every standard number', () => {
  it('is its own normal form, whatever the spelling it came in', () => {
    const holds = fc.property(spellings, ({ code, spelling }) => {
      expect(StandardNumber.parse(spelling).code).toBe(code);
      expect(StandardNumber.parse(code).code).toBe(code);
    });
    fc.assert(holds, RUNS);
  });

  it('or else is refused with a reason, and nothing but a DomainError is thrown', () => {
    const texts = fc.oneof(
      nearlyNumbers,
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme' }),
    );
    const holds = fc.property(texts, (text) => {
      const reading = StandardNumber.tryParse(text);
      if ('reason' in reading) expect(reading.reason).not.toBe('');
      expect(parsed(text)?.code).toBe('number' in reading ? reading.number.code : undefined);
      expect(() => lookupCodes(text)).not.toThrow();
    });
    fc.assert(holds, RUNS);
  });

  it('comes back the same from its normal form, its undated number and its looked-up candidates', () => {
    const holds = fc.property(nearlyNumbers, (text) => {
      const number = parsed(text);
      if (!number) return;
      const { codes, bases } = lookupCodes(text);
      expect(codes).toContain(number.code);
      for (const code of [...codes, ...bases, number.base])
        expect(StandardNumber.parse(code).code).toBe(code);
      expect(StandardNumber.parse(number.base).isDated).toBe(false);
    });
    fc.assert(holds, { numRuns: 10_000 });
  });

  it('has a normal form of at most 60 characters and an ASCII sort key of at most 120', () => {
    const holds = fc.property(nearlyNumbers, (text) => {
      const number = parsed(text);
      if (!number) return;
      expect(number.code.length).toBeLessThanOrEqual(LONGEST_CODE);
      expect(number.sortKey).toMatch(/^[\x21-\x7e]{1,120}$/);
    });
    fc.assert(holds, RUNS);
  });
});

describe('the order of standard numbers', () => {
  const numbers = fc
    .oneof(normalForms, nearlyNumbers)
    .map(parsed)
    .filter((number) => number !== undefined);

  it('is antisymmetric, and equal only for the same number', () => {
    const holds = fc.property(numbers, numbers, (a, b) => {
      expect(Math.sign(StandardNumber.compare(a, b))).toBe(-Math.sign(StandardNumber.compare(b, a)) + 0);
      expect(StandardNumber.compare(a, b) === 0).toBe(a.code === b.code);
    });
    fc.assert(holds, RUNS);
  });

  it('gives no two numbers the same sort key', () => {
    const codes = new Map<string, string>();
    const holds = fc.property(numbers, ({ sortKey, code }) => {
      expect(codes.get(sortKey) ?? code).toBe(code);
      codes.set(sortKey, code);
    });
    fc.assert(holds, { numRuns: 10_000 });
  });

  it('is transitive', () => {
    const holds = fc.property(fc.tuple(numbers, numbers, numbers), (three) => {
      const [a, b, c] = three.sort((left, right) => StandardNumber.compare(left, right));
      expect(StandardNumber.compare(a, b)).toBeLessThanOrEqual(0);
      expect(StandardNumber.compare(b, c)).toBeLessThanOrEqual(0);
      expect(StandardNumber.compare(a, c)).toBeLessThanOrEqual(0);
    });
    fc.assert(holds, RUNS);
  });

  it('is the order of the sort keys, byte by byte', () => {
    const holds = fc.property(numbers, numbers, (a, b) => {
      expect(Math.sign(Buffer.compare(Buffer.from(a.sortKey), Buffer.from(b.sortKey)))).toBe(
        StandardNumber.compare(a, b),
      );
    });
    fc.assert(holds, RUNS);
  });

  it('counts under one prefix by number, part, year and amendment as figures', () => {
    const tails = fc.tuple(
      fc.nat({ max: 120 }),
      fc.option(fc.nat({ max: 12 })),
      fc.option(fc.integer({ min: 1998, max: 2003 })),
      fc.option(fc.nat({ max: 11 })),
    );
    const numbersOf = tails.map(([number, part, year, ordinal]) =>
      StandardNumber.parse(
        `GB/T ${number}${part === null ? '' : `.${part}`}${year === null ? '' : `-${year}${ordinal === null ? '' : `/XG${ordinal}-2010`}`}`,
      ),
    );
    const holds = fc.property(numbersOf, numbersOf, (a, b) => {
      expect(StandardNumber.compare(a, b)).toBe(compareComponents(a, b));
    });
    fc.assert(holds, RUNS);
  });

  it('lists levels, prefixes and numbers as a catalogue does', () => {
    const listed = [
      'GB 2-2020',
      'GB 10',
      'GB 10-1998',
      'GB 10-2001',
      'GB 10-2001/XG2-2003',
      'GB 10-2001/XG10-2003',
      'GB 10.2-1990',
      'GB 10.10-1990',
      'GB/T 1-2020',
      'GB/Z 1-2020',
      'GBZ 1-2020',
      'AQ 1-2020',
      'HJ/T 1-2020',
      'LB/T 57-2016',
      'LB/T 057-2016',
      'DB31、DB32/T 310003-2021',
      'DB32/1072-2018',
      'DB32/T 368-2000',
      'DB32/T 3920-2020',
      'DB3201/T 1-2021',
      'T/BAS 016-2025',
      'Q/CSG 510001-2015',
      'JJG(交通) 005-2021',
      'ASTM D638-98',
      'ASTM D638-14',
      'ISO 690:2010',
      'ISO/IEC 27001:2022',
    ];
    const shuffled = [...listed].reverse().map((code) => StandardNumber.parse(code));
    expect(shuffled.sort((a, b) => StandardNumber.compare(a, b)).map(String)).toEqual(listed);
  });
});

describe('reading hostile input', () => {
  const hostile = [
    ...[
      '1',
      'A',
      'T/',
      ' ',
      '-',
      '/',
      '.',
      'DB',
      'DB32、',
      'ISO/',
      'XG',
      '第',
      '1.',
      'A ',
      '—',
      '/Amd 1',
      '(',
      '\u200b',
      'a',
      'ﷺ',
    ].flatMap((chunk) => [
      chunk.repeat(100).slice(0, 100),
      `GB/T 1-2020${chunk.repeat(100)}`.slice(0, 100),
      `T/AB ${chunk.repeat(100)}`.slice(0, 100),
      `ISO ${chunk.repeat(100)}`.slice(0, 100),
    ]),
    'GB/T 1'.repeat(200_000),
  ];

  it.each(hostile.map((text) => [text.slice(0, 24), text]))(
    'costs no more than reading a number: %j…',
    (_, text) => {
      const times = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        for (let run = 0; run < 20; run += 1) StandardNumber.tryParse(text);
        return process.cpuUsage(start).user / 20;
      });
      expect(Math.min(...times)).toBeLessThan(500);
    },
  );
});
