import { parse } from 'graphql';
import { liftLiterals } from '../../../gateway/planning/liftLiterals';
import { lift, schema } from './support/libraryOperations';

describe('an operation', () => {
  it('is left with what it uses', () => {
    const query = `
      query A { int(of: 1) }
      fragment G on Item { id }
      query B { which(of: { id: 1 }) { ...F } }
      fragment F on Item { ...G part(at: 2) { ...G } }
      fragment H on Item { id }
      query C { ...Q }
      fragment Q on Query { which(of: { id: 1 }) { ...H } }
    `;
    const { query: lifted, operationName, document } = lift(query, 'B');
    expect(document.definitions.map((each) => 'name' in each && each.name?.value)).toEqual(['B', 'F', 'G']);
    expect(lifted).toContain('query B(');
    expect(operationName).toBe('B');
  });

  it.each([['D'], [undefined]])('must be one of the document: %s', (operationName) => {
    const document = parse('query A { int } query B { int }');
    expect(() => liftLiterals(document, schema, operationName)).toThrow(
      expect.objectContaining({ code: 'OPERATION_RESOLUTION_FAILURE' }),
    );
  });

  it('has no name when it has none', () => {
    expect(lift('{ int }')).toMatchObject({ operationName: undefined, query: '{ int }', values: {} });
  });

  it.each([
    ['{ int(of: 1) b: int(of: 2) }', '# in other words\nquery { int(of:7),b:int(of: 7) }'],
    ['{ text(of: "a", and: "b") }', '{ text(of: """a""", and: "a") }'],
    [
      '{ a: which(of: { id: 1 }) { part(at: 1) { id } } b: which(of: { id: 1 }) { part(at: 1) { id } } }',
      '{ a: which(of: { id: 1 }) { part(at: 1) { id } } b: which(of: { id: 2 }) { part(at: 2) { id } } }',
    ],
    [
      '{ which(of: { id: 1 }) { ... on Book { p: part(at: 1) { id } } ... on Film { p: part(at: 1) { id } } } }',
      '{ which(of: { ids: [1] }) { ... on Book { p: part(at: 1) { id } } ... on Film { p: part(at: 2) { id } } } }',
    ],
    [
      '{ search(for: { id: 1 }) { ...F } } fragment F on Item { id }',
      'fragment F on Item { id } { search(for: { words: "a" }) { ...F } }',
    ],
  ])('prints the same as another that differs only in literals: %s', (one, other) => {
    expect(lift(one).query).toBe(lift(other).query);
  });

  it.each([
    ['side by side', '{ which(of: { id: 1 }) { id } which(of: { id: 1 }) { part(at: 1) { id } } }'],
    [
      'with the fields of objects in another order',
      '{ search(for: { id: 1, words: "a" }) { id } search(for: { words: "a", id: 1 }) { part(at: 1) { id } } }',
    ],
    ['with arguments in another order', '{ text(of: "a", and: "b") text(and: "b", of: "a") }'],
    [
      'by an interface and by a type',
      '{ which(of: { id: 1 }) { part(at: 1) { id } ... on Book { part(at: 1) { part(at: 2) { id } } } } }',
    ],
    [
      'by two types and, after them, by their interface',
      '{ which(of: { id: 1 }) { ... on Book { part(at: 1) { id } } ... on Film { part(at: 1) { id } } part(at: 1) { id } } }',
    ],
    [
      'by a fragment',
      '{ which(of: { id: 1 }) { part(at: 1) { part(at: 2) { id } } ...F } } fragment F on Item { part(at: 1) { ...G } } fragment G on Item { part(at: 2) { id } }',
    ],
    [
      'with a variable',
      'query ($a: ID) { search(for: { id: $a, words: "a" }) { id } search(for: { words: "a", id: $a }) { id } }',
    ],
  ])('stays valid when the same field is asked for twice: %s', (_how, query) => {
    expect(lift(query).document).toBeDefined();
  });

  it('stays valid when fields of one name that never meet have other types of argument', () => {
    const { query } = lift(`{
      which(of: { id: 1 }) { ... on Book { b: pages(of: { most: 1 }) } ... on Film { f: pages(of: 1) } ...F ...B }
    } fragment F on Film { p: pages(of: 1) } fragment B on Book { q: pages(of: { most: 1 }) }`);
    expect(query).toContain('$_1: Range, $_2: Int!');
  });
});
