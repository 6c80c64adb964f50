import { parse, print } from 'graphql';
import { lift } from './support/libraryOperations';

describe('literals', () => {
  it.each([
    ['{ int(of: 3) }', '($_0: Int) { int(of: $_0) }', { _0: 3 }],
    ['{ must(of: -3) }', '($_0: Int!) { must(of: $_0) }', { _0: -3 }],
    ['{ float(of: 1) }', '($_0: Float) { float(of: $_0) }', { _0: 1 }],
    ['{ float(of: 1.50) }', '($_0: Float) { float(of: $_0) }', { _0: 1.5 }],
    ['{ float(of: 1e20) }', '($_0: Float) { float(of: $_0) }', { _0: 1e20 }],
    [
      '{ text(of: "a", and: """ b """) }',
      '($_0: String, $_1: String) { text(of: $_0, and: $_1) }',
      { _0: 'a', _1: ' b ' },
    ],
    ['{ flag(of: true) }', '($_0: Boolean) { flag(of: $_0) }', { _0: true }],
    ['{ id(of: "7") }', '($_0: ID) { id(of: $_0) }', { _0: '7' }],
    ['{ id(of: 7) }', '($_0: ID) { id(of: $_0) }', { _0: '7' }],
    ['{ id(of: 90071992547409931) }', '($_0: ID) { id(of: $_0) }', { _0: '90071992547409931' }],
    ['{ order(of: UP) }', '($_0: Order) { order(of: $_0) }', { _0: 'UP' }],
    ['{ ids(of: ["a", 1]) }', '($_0: [ID!]) { ids(of: $_0) }', { _0: ['a', '1'] }],
    ['{ ids(of: "a") }', '($_0: [ID!]) { ids(of: $_0) }', { _0: 'a' }],
    ['{ ids(of: []) }', '($_0: [ID!]) { ids(of: $_0) }', { _0: [] }],
    [
      '{ matrix(of: [1, [2, null], null]) }',
      '($_0: [[Int]]) { matrix(of: $_0) }',
      { _0: [1, [2, null], null] },
    ],
    [
      '{ json(of: { a: [1, "b", C, null, true, 1.5] }) }',
      '($_0: Json) { json(of: $_0) }',
      { _0: { a: [1, 'b', 'C', null, true, 1.5] } },
    ],
    [
      '{ search(for: { range: { most: 3, by: DOWN }, id: 4, words: null }) { id } }',
      '($_0: Search) { search(for: $_0) { id } }',
      { _0: { range: { most: 3, by: 'DOWN' }, id: '4', words: null } },
    ],
    ['{ which(of: { id: 1 }) { id } }', '($_0: Which!) { which(of: $_0) { id } }', { _0: { id: '1' } }],
  ])('become variables: %s', (query, lifted, values) => {
    expect(lift(query)).toMatchObject({ query: `query ${lifted}`, values });
  });

  it.each([
    ['null', '{ int(of: null) }'],
    ['a number of more digits than JSON keeps', '{ float(of: 12345678901234567) }'],
    ['a fraction of more digits than JSON keeps', '{ float(of: 0.12345678901234567) }'],
    ['a number with a fraction too small to be kept', '{ float(of: 9007199254740991.25) }'],
    ['a number too large', '{ float(of: 1e400) }'],
    ['a number too near to zero', '{ float(of: 1e-400) }'],
    ['a zero with a sign', '{ float(of: -0.0) }'],
    ["a scalar's number with more digits than JSON keeps", '{ json(of: [9007199254740993]) }'],
    ["a scalar's number that JSON writes otherwise", '{ json(of: { a: 1.50 }) }'],
    ["a scalar's value with a variable in it", 'query ($a: Int) { json(of: { a: $a, b: 1 }) }'],
    ['a condition', '{ int @include(if: true) id @skip(if: false) }'],
    ['an argument of a directive', 'query @note(text: "a") { int @note(weight: 1) }'],
    ['the default value of a variable', 'query ($a: Int = 3) { int(of: $a) }'],
    ['a variable', 'query ($a: Search) { search(for: $a) { id } }'],
  ])('stay: %s', (_what, query) => {
    const lifted = lift(query);
    expect(lifted.query).toBe(print(parse(query)).replace(/\s+/g, ' '));
    expect(lifted.values).toEqual({});
  });

  it.each([
    [
      'a list',
      'query ($a: ID!) { ids(of: ["x", $a, 3]) }',
      'query ($a: ID!, $_0: ID!, $_1: ID!) { ids(of: [$_0, $a, $_1]) }',
      { _0: 'x', _1: '3' },
    ],
    [
      'an object',
      'query ($a: Int) { search(for: { id: 1, words: "w", range: { most: $a, least: 2, by: null } }) { id } }',
      'query ($a: Int, $_0: ID, $_1: [String!], $_2: Int!) { search(for: {id: $_0, words: $_1, range: {most: $a, least: $_2, by: null}}) { id } }',
      { _0: '1', _1: 'w', _2: 2 },
    ],
    [
      'an object that stands for a list of one',
      'query ($a: Int) { search(for: { ranges: { most: $a, least: 2 } }) { id } }',
      'query ($a: Int, $_0: Int!) { search(for: {ranges: {most: $a, least: $_0}}) { id } }',
      { _0: 2 },
    ],
    [
      'an object of which one member is given',
      'query ($a: ID) { which(of: { search: { id: $a, words: ["w"] } }) { id } }',
      'query ($a: ID, $_0: [String!]) { which(of: {search: {id: $a, words: $_0}}) { id } }',
      { _0: ['w'] },
    ],
    [
      'what has a part that must stay',
      '{ search(for: { json: 1.50, id: 3 }) { id } }',
      'query ($_0: ID) { search(for: {json: 1.50, id: $_0}) { id } }',
      { _0: '3' },
    ],
    [
      'a list of lists',
      'query ($a: Int, $b: [Int]) { matrix(of: [[1, $a], $b, 2]) }',
      'query ($a: Int, $b: [Int], $_0: Int, $_1: [Int]) { matrix(of: [[$_0, $a], $b, $_1]) }',
      { _0: 1, _1: 2 },
    ],
  ])('become variables one by one in %s', (_what, query, lifted, values) => {
    expect(lift(query)).toMatchObject({ query: lifted, values });
  });

  it('have new names beside those of the operation', () => {
    const { query, values } = lift(
      'query ($_0: Int, $__12: Int) { a: int(of: $_0) b: int(of: $__12) c: int(of: 3) }',
    );
    expect(query).toContain('c: int(of: $___0)');
    expect(values).toEqual({ ___0: 3 });
    expect(lift('query ($_a: Int) { a: int(of: $_a) c: int(of: 3) }').values).toEqual({ _0: 3 });
  });

  it('of a fragment become variables once', () => {
    const { query, values } = lift(`
      { a: which(of: { id: 1 }) { ...F } b: which(of: { id: 2 }) { ...F } }
      fragment F on Item { part(at: 3) { id } }
    `);
    expect(query).toMatch(/fragment F on Item \{ part\(at: \$_2\)/);
    expect(values).toEqual({ _0: { id: '1' }, _1: { id: '2' }, _2: 3 });
  });
});
