import { canonicalJson } from '../../shared/kernel/changes/canonicalJson';
import { seededRandom } from '../bench/seededRandom';

/** The definition itself: sorts the keys of every object each time. */
function naively(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(naively).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${naively(member)}`);
  return `{${members.join(',')}}`;
}

const random = seededRandom(8785);
const keys = ['code', 'a', 'ab', 'b', 'Ä', '水', '标题', '\u0000', '"', '1', '10', '2', '__proto__x', ''];

function arbitrary(depth: number): unknown {
  const pick = Math.floor(random() * (depth > 0 ? 8 : 6));
  if (pick === 6) return Array.from({ length: Math.floor(random() * 4) }, () => arbitrary(depth - 1));
  if (pick === 7) {
    const chosen = keys.filter(() => random() < 0.4).sort(() => random() - 0.5);
    return Object.fromEntries(chosen.map((key) => [key, arbitrary(depth - 1)]));
  }
  return [null, true, Math.floor(random() * 1e6) / 100, '水泥 "限额"\n', undefined, '\ud800'][pick];
}

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [{ d: null, c: '水' }] }, '{"a":[{"c":"水","d":null}],"b":1}'],
    [{ a: undefined, b: '' }, '{"b":""}'],
    [[undefined, null], '[null,null]'],
    [{}, '{}'],
    [undefined, 'null'],
    ['a"b', '"a\\"b"'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is the same for equal values, in whatever order their keys come', () => {
    for (let round = 0; round < 3000; round += 1) {
      const value = arbitrary(4);
      expect(canonicalJson(value)).toBe(naively(value));
    }
  });

  it('is right for more shapes of objects than it remembers', () => {
    const shapes = Array.from({ length: 12_000 }, (_, index) => ({ [`k${String(index)}`]: 1, a: 2 }));
    for (const shape of [...shapes, ...shapes.slice(-10)]) expect(canonicalJson(shape)).toBe(naively(shape));
  });
});
