import fc from 'fast-check';
import { ByteBoundedCache } from '../../../shared/service/ByteBoundedCache';

describe('a cache bounded by bytes', () => {
  it('forgets the least recently used first', () => {
    const cache = new ByteBoundedCache<number>(30);
    cache.set('a', 1, 10);
    cache.set('b', 2, 10);
    cache.set('c', 3, 10);
    expect(cache.get('a')).toBe(1);
    cache.set('d', 4, 10);
    expect(cache.keys()).toEqual(['d', 'a', 'c']);
    expect(cache.get('b')).toBeUndefined();
  });

  it('makes room for one heavy value by forgetting several light ones', () => {
    const cache = new ByteBoundedCache<string>(30);
    for (const key of ['a', 'b', 'c']) cache.set(key, key, 10);
    cache.set('heavy', 'h', 20);
    expect(cache.keys()).toEqual(['heavy', 'c']);
    expect([cache.size, cache.bytes]).toEqual([2, 30]);
  });

  it('does not keep a value that alone is too heavy, nor what it was to replace', () => {
    const cache = new ByteBoundedCache<string>(30);
    cache.set('a', 'light', 10);
    cache.set('b', 'light', 10);
    cache.set('a', 'heavy', 31);
    expect(cache.keys()).toEqual(['b']);
    expect([cache.size, cache.bytes]).toEqual([1, 10]);
  });

  it('does not keep a value of unknown weight', () => {
    const cache = new ByteBoundedCache<string>(30);
    cache.set('a', 'value', NaN);
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });

  it('counts a value that is replaced once', () => {
    const cache = new ByteBoundedCache<string>(30);
    cache.set('a', 'old', 20);
    cache.set('a', 'new', 5);
    expect(cache.get('a')).toBe('new');
    expect([cache.size, cache.bytes]).toEqual([1, 5]);
  });

  it('says whether there was a value to forget', () => {
    const cache = new ByteBoundedCache<string>(30);
    cache.set('a', 'value', 10);
    expect([cache.delete('a'), cache.delete('a')]).toEqual([true, false]);
    expect(cache.bytes).toBe(0);
  });

  it('does what a plain list would do, whatever is asked of it', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.oneof(
      fc.record({ does: fc.constant('set' as const), key, bytes: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ does: fc.constantFrom('get' as const, 'delete' as const), key, bytes: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const cache = new ByteBoundedCache<number>(100);
        let list: { key: string; bytes: number }[] = [];
        for (const { does, key: name, bytes } of steps) {
          const known = list.find((each) => each.key === name);
          if (does === 'get') cache.get(name);
          else if (does === 'delete') cache.delete(name);
          else cache.set(name, bytes, bytes);
          const kept = does === 'get' ? known : does === 'set' ? { key: name, bytes } : undefined;
          list = [...(kept ? [kept] : []), ...list.filter((each) => each !== known)];
          while (list.reduce((sum, each) => sum + each.bytes, 0) > 100) list.pop();
          expect(cache.keys()).toEqual(list.map((each) => each.key));
          expect(cache.bytes).toBe(list.reduce((sum, each) => sum + each.bytes, 0));
        }
      }),
    );
  });
});
