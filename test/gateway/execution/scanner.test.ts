import * as fc from 'fast-check';
import { compileScanner } from '../../../gateway/execution/passThrough/compileScanner';
import { compileWriter } from '../../../gateway/execution/response/compileWriter';
import { schema, shapeOf } from './support/catalogueSchema';

function scannerOf(query: string) {
  const { root, parts, selections } = shapeOf(query);
  return compileScanner(selections, root, selections.fieldsOf(root, parts));
}

const QUERY = '{ page { kind: __typename total status isWhole tags grid } }';
const scan = scannerOf(QUERY);
const { root, parts, selections } = shapeOf(QUERY);
const write = compileWriter(schema, selections, root, parts);

const scans = (text: string): boolean | undefined => scan?.(Buffer.from(text));
const reply = (page: string): string => `{"data":{"page":${page}}}`;
const whole =
  '{"kind":"Page","total":-7,"status":"IN_FORCE","isWhole":true,"tags":["a",null],"grid":[[1],[]]}';

describe('a reply may be handed on unread', () => {
  it.each([
    ['that is the answer, byte by byte', whole],
    ['of nothing', 'null'],
    [
      'with nulls where they may be',
      '{"kind":"Page","total":0,"status":null,"isWhole":null,"tags":null,"grid":null}',
    ],
    ['with escapes', whole.replace('"a"', String.raw`"\"\\\/\b\f\n\r\t\u00e9 标准 𝄞"`)],
    ['with texts of every length', whole.replace('"a"', '"","a","ab","abc","abcd","abcde","标准编号","!~"')],
    ['with the largest and the smallest Int', whole.replace('[1]', '[2147483647,-2147483648,0,10]')],
  ])('%s', (_what, page) => {
    expect(scans(reply(page))).toBe(true);
  });
});

describe('a reply has to be read', () => {
  it.each([
    ['with errors', '{"errors":[{"message":"x"}],"data":{"page":null}}'],
    ['with errors behind its data', '{"data":{"page":null},"errors":[]}'],
    ['with extensions', '{"data":{"page":null},"extensions":{}}'],
    ['with white space', '{"data": {"page":null}}'],
    ['with something behind it', `${reply('null')} `],
    ['cut off', reply(whole).slice(0, -1)],
    ['cut off in a text', reply(whole).slice(0, reply(whole).indexOf('IN_F') + 2)],
    [
      'with its fields in another order',
      reply(whole.replace('"total":-7,"status":"IN_FORCE"', '"status":"IN_FORCE","total":-7')),
    ],
    ['with a field more', reply(whole.replace('"total"', '"id":1,"total"'))],
    ['with a field less', reply(whole.replace('"total":-7,', ''))],
    ['without its type', reply(whole.replace('"Page"', '"Other"'))],
    ['with a null where none may be', reply(whole.replace('-7', 'null'))],
    ['with a fraction for an Int', reply(whole.replace('-7', '-7.0'))],
    ['with an exponent', reply(whole.replace('-7', '7e1'))],
    ['with a zero in front', reply(whole.replace('-7', '07'))],
    ['with minus zero', reply(whole.replace('-7', '-0'))],
    ['with a number beyond 32 bits', reply(whole.replace('-7', '2147483648'))],
    ['with a number of many digits', reply(whole.replace('-7', '99999999999999999999'))],
    ['with an unknown value of an enum', reply(whole.replace('IN_FORCE', 'GONE'))],
    ['with a text for a Boolean', reply(whole.replace('true', '"true"'))],
    ['with an object for a list', reply(whole.replace('["a",null]', '{}'))],
    ['with a comma too many', reply(whole.replace('"a",null', '"a",null,'))],
    ['with a control character in a text', reply(whole.replace('"a"', '"a\tb"'))],
    ['with an escape that JSON does not have', reply(whole.replace('"a"', String.raw`"\x41"`))],
    ['with an escape cut short', reply(whole.replace('"a"', String.raw`"\u00g0"`))],
    ['that is empty', ''],
  ])('%s', (_what, text) => {
    expect(scans(text)).toBe(false);
  });

  it('whose bytes are not UTF-8', () => {
    const bytes = Buffer.from(reply(whole));
    bytes[bytes.indexOf('"a"') + 1] = 0xff;
    expect(scan?.(bytes)).toBe(false);
  });

  it('at the end of a larger buffer, without looking beyond it', () => {
    const bytes = Buffer.from(reply(whole));
    const larger = Buffer.concat([Buffer.from('xxxxx'), bytes, Buffer.from('"}}}}')]);
    expect(scan?.(larger.subarray(5, 5 + bytes.length))).toBe(true);
    expect(scan?.(larger.subarray(5, 4 + bytes.length))).toBe(false);
  });
});

describe('a scanner', () => {
  it.each([
    ['an object whose type is not known before', '{ page { nodes { id } } }'],
    ['any JSON', '{ page { note } }'],
    ['what depends on a variable', 'query ($a: Boolean!) { page { total @skip(if: $a) } }'],
    ['introspection', '{ __schema { description } }'],
  ])('is not made for %s', (_what, query) => {
    expect(scannerOf(query)).toBeNull();
  });

  it('says yes to what JSON.stringify makes of any answer, and only to bytes that say what they are read as', () => {
    const answer = fc.record({
      kind: fc.constant('Page'),
      total: fc.integer(),
      status: fc.constantFrom('IN_FORCE', 'WITHDRAWN', null),
      isWhole: fc.option(fc.boolean()),
      tags: fc.option(fc.array(fc.option(fc.string({ unit: 'binary' })))),
      grid: fc.option(fc.array(fc.array(fc.integer()))),
    });
    const edit = fc.option(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0x09, max: 0x7e }) }), {
      freq: 2,
    });
    fc.assert(
      fc.property(answer, edit, (page, change) => {
        const bytes = Buffer.from(JSON.stringify({ data: { page } }));
        if (change) bytes[change.at % bytes.length] = change.byte;
        const isProven = scan?.(bytes);
        if (!change) expect(isProven).toBe(true);
        if (!isProven) return;
        const { data } = JSON.parse(bytes.toString()) as { data: unknown };
        expect(JSON.parse(`{"data":${write(data, {}, {})}}`)).toEqual({ data });
      }),
      { numRuns: 3_000 },
    );
  });
});
