import fc from 'fast-check';

/** A piece of a number: characters, or a joint between them that can be written in several ways. */
type Piece = { readonly text: string } | { readonly joint: readonly string[] };

/** A number as its normal form, and the pieces it is spelt with. */
interface Pieces {
  readonly code: string;
  readonly pieces: readonly Piece[];
}

const slash: Piece = { joint: ['/', '／', '∕', ' / ', '/ ', '\\'] };
/** Before the T or Z of a prefix, where some write a dash, a space or nothing. */
const markJoint: Piece = { joint: ['/', '／', ' /', '-', '—', ' ', '\u3000'] };
const dash: Piece = { joint: ['-', '—', '–', '--', '——', '－', '\u2011', '−', ' - ', '—\u3000', '一'] };
const dot: Piece = { joint: ['.', '．', ' .', '. '] };
const gap: Piece = { joint: [' ', '', '\u3000', '\u00a0', '  ', '\t'] };
const space: Piece = { joint: [' ', '\u3000', '\u00a0', '  '] };
const text = (characters: string): Piece => ({ text: characters });

const year = fc.integer({ min: 1949, max: 2099 }).map(String);
const figures = fc.integer({ min: 1, max: 99999 }).map(String);
const padded = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 5 }))
  .map(([n, w]) => String(n).padStart(w, '0'));
const part = fc.option(fc.integer({ min: 1, max: 120 }).map(String), { nil: null });
const amendment = fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), year), { nil: null, freq: 4 });

/** What follows a prefix: number, part, year and amendment, each as a chance. */
const tail = fc
  .record({
    number: fc.oneof(figures, padded),
    part,
    year: fc.option(year, { nil: null, freq: 6 }),
    amendment,
  })
  .map((given): Pieces => {
    const code = [given.number];
    const pieces: Piece[] = [text(given.number)];
    if (given.part !== null) {
      code.push(`.${given.part}`);
      pieces.push(dot, text(given.part));
    }
    if (given.year !== null) {
      code.push(`-${given.year}`);
      pieces.push(dash, text(given.year));
    }
    if (given.year !== null && given.amendment !== null) {
      const [ordinal, amendedIn] = given.amendment;
      code.push(`/XG${ordinal}-${amendedIn}`);
      pieces.push(slash, text(`XG${ordinal}`), dash, text(amendedIn));
    }
    return { code: code.join(''), pieces };
  });

const headed = (heads: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> =>
  fc
    .tuple(heads, tail)
    .map(([head, rest]) => ({ code: head.code + rest.code, pieces: [...head.pieces, ...rest.pieces] }));

const statePrefixes = [
  'GB',
  'GBZ',
  'NY',
  'SL',
  'JT',
  'MT',
  'DL',
  'HJ',
  'AQ',
  'JGJ',
  'CJJ',
  'JTG',
  'DB',
  'YY',
];
const state = fc
  .tuple(fc.constantFrom(...statePrefixes), fc.constantFrom('', 'T', 'T', 'Z'))
  .map(([prefix, mark]): Pieces => {
    // Earthquake's DB, written together with its number, could be a region's: DB10 is refused, for it may be DB10/….
    if (mark === '') return { code: `${prefix} `, pieces: [text(prefix), prefix === 'DB' ? space : gap] };
    return { code: `${prefix}/${mark} `, pieces: [text(prefix), markJoint, text(mark), gap] };
  });

const region = fc.constantFrom('32', '31', '33', '11', '3201', '3205', '4403');
const localRecommended = region.map((digits): Pieces => ({
  code: `DB${digits}/T `,
  pieces: [text('DB'), gap, text(digits), markJoint, text('T'), gap],
}));
const localMandatory = region.map((digits): Pieces => ({
  code: `DB${digits}/`,
  pieces: [text('DB'), gap, text(digits), { joint: ['/', '／', '/ ', ' ', '\u3000'] }],
}));

const jointComma: Piece = { joint: ['、', '，', ',', ' 、', ', ', '/', '／'] };
const joint = fc.subarray(['11', '31', '32', '33', '34'], { minLength: 2 }).chain((digits) =>
  fc.shuffledSubarray(digits, { minLength: digits.length }).map((shuffled): Pieces => ({
    code: `DB${digits.join('、DB')}/T `,
    pieces: [
      ...shuffled.flatMap((each, at) => [...(at > 0 ? [jointComma] : []), text(`DB${each}`)]),
      slash,
      text('T'),
      gap,
    ],
  })),
);

const letters = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'),
  minLength: 2,
  maxLength: 8,
});
const group = letters.map((code): Pieces => ({
  code: `T/${code} `,
  pieces: [text('T'), slash, text(code), space],
}));
const metrology = fc
  .tuple(fc.constantFrom('JJG', 'JJF'), fc.constantFrom('', '交通', '京', 'CR', '兵工民品'))
  .map(([series, issuer]): Pieces =>
    issuer === ''
      ? { code: `${series} `, pieces: [text(series), gap] }
      : {
          code: `${series}(${issuer}) `,
          pieces: [text(series), { joint: ['(', '（', ' （'] }, text(issuer), { joint: [')', '）', '） '] }],
        },
  );

const pieces = fc.oneof(...[state, localRecommended, localMandatory, joint, group, metrology].map(headed));

/** Normal forms of every Chinese family. */
export const normalForms: fc.Arbitrary<string> = pieces.map(({ code }) => code);

const FULL_WIDTH = 0xfee0;

/** A character as it is, in lower case, full width, or with something invisible behind it. */
function noisy(character: string, noise: number): string {
  if (!/[A-Z0-9]/.test(character)) return character;
  if (noise === 1) return character.toLowerCase();
  if (noise === 2) return String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH);
  return noise === 3 ? `${character}\u200b` : character;
}

/** A normal form and the same number in some odd spelling of at most 100 characters. */
export const spellings: fc.Arbitrary<{ code: string; spelling: string }> = fc
  .tuple(pieces, fc.infiniteStream(fc.nat({ max: 11 })), fc.infiniteStream(fc.nat({ max: 60 })))
  .map(([number, noise, choice]) => {
    const spell = (piece: Piece): string =>
      'joint' in piece
        ? (piece.joint[choice.next().value % piece.joint.length] ?? '')
        : [...piece.text].map((character) => noisy(character, noise.next().value)).join('');
    return { code: number.code, spelling: number.pieces.map(spell).join('') };
  })
  .filter(({ spelling }) => spelling.length <= 100);

/** Texts made of what numbers are made of, most of them none. */
export const nearlyNumbers: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'GB GB/T GBT DB DB32 DB32/T DBS DGJ32/TJ DBJ DG/TJ T/ T/AB Q/ Q/A JJG JJF(京) ISO IEC /IEC ASTM EN JIS CECS TSG JTG 建标'.split(
          ' ',
        ),
        ...'1 0 00 32 1234 2020 -2020 -85 :2010 .1 . - / : 、 ( ) + _ XG1 /XG1-2020 /Amd +A1 第1号修改单 Guide TR 一 ~ \u200b'.split(
          ' ',
        ),
        ' ',
        ' ',
        'A',
        'z',
        '\u3000',
        '（2018年版）',
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((chunks) => chunks.join('')),
  normalForms.chain((code) =>
    fc.nat({ max: code.length }).map((at) => code.slice(0, at) + code.slice(at + 1)),
  ),
);
