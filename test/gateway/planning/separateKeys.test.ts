import { parse, print } from 'graphql';
import { clientKey, collidingFields, separateKeys } from '../../../gateway/planning/separateKeys';

const own = { names: ['__typename', 'id', 'price', 'size'], withArguments: ['price'] };

function separated(query: string): string {
  return print(separateKeys(parse(query), own)).replace(/\s+/g, ' ');
}

describe('keys of an answer', () => {
  it.each([
    ['a field under the name of a key', '{ id: name }', '{ _as_id: name }'],
    [
      'a field in a fragment',
      '{ ...F } fragment F on A { id: name }',
      '{ ...F } fragment F on A { _as_id: name }',
    ],
    ['an inner field', '{ a { id: b { id: name } } }', '{ a { _as_id: b { _as_id: name } } }'],
    ['a field in the place of the type', '{ __typename: name }', '{ _as___typename: name }'],
    ['the type in the place of a key', '{ id: __typename }', '{ _as_id: __typename }'],
    ['a required field that is given arguments', '{ size(in: CM) }', '{ _as_size: size(in: CM) }'],
    ['a field that is required with arguments', '{ price }', '{ _as_price: price }'],
    [
      'a key that could be taken for one set apart',
      '{ _as_id: name _as_x }',
      '{ _as__as_id: name _as__as_x: _as_x }',
    ],
  ])('are set apart: %s', (_what, query, expected) => {
    expect(separated(query)).toBe(expected);
  });

  it.each([
    ['keys themselves', '{ id size __typename }'],
    ['keys under other names', '{ a: id b: size c: price(in: EUR) d: __typename }'],
    ['a key under its own name', '{ id: id }'],
    [
      'those of introspection, which no subgraph answers',
      '{ __schema { types { id: name } } __type(name: "A") { ...T } } fragment T on __Type { id: name }',
    ],
    ['other fields, with arguments or not', '{ name(in: ZH) other: name }'],
    [
      'names that are no keys of the answer',
      'query id($id: ID) { a(id: $id) { ...id } } fragment id on A { b(price: 1) }',
    ],
  ])('are left as they are: %s', (_what, query) => {
    const document = parse(query);
    expect(separateKeys(document, own)).toBe(document);
  });

  it('are given back as the client asked for them', () => {
    expect(['_as_id', '_as__as_id', 'id', 'price'].map(clientKey)).toEqual(['id', '_as_id', 'id', 'price']);
  });

  it('collide until they have been set apart', () => {
    const document = parse('{ id: name price(in: EUR) _as_id: name }');
    expect(collidingFields(document, own)).toHaveLength(2);
    expect(collidingFields(separateKeys(document, own), own)).toEqual([]);
  });
});
