import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { compileRepresentation } from '../../../gateway/execution/plan/compileRepresentation';
import { mergeData, type DataObject } from '../../../gateway/execution/plan/mergeData';
import { commonPath, objectsAt, pathsAt } from '../../../gateway/execution/plan/positions';
import { compileRewrites, renamedKeys } from '../../../gateway/execution/plan/rewriteData';
import { compileVariables } from '../../../gateway/execution/plan/variablesText';

const isSubtype = (type: string, actual: string): boolean =>
  type === actual || (type === 'Standard' && actual.endsWith('Standard'));

function field(name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode {
  return selections ? { kind: 'Field', name, selections } : { kind: 'Field', name };
}

function on(typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode {
  return { kind: 'InlineFragment', typeCondition, selections };
}

describe('what fetches brought is merged', () => {
  it.each<[string, DataObject, DataObject, DataObject]>([
    ['field by field', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['in objects', { o: { a: 1 } }, { o: { b: 2 } }, { o: { a: 1, b: 2 } }],
    [
      'in lists of one length',
      { l: [{ a: 1 }, null] },
      { l: [{ b: 2 }, { b: 3 }] },
      { l: [{ a: 1, b: 2 }, { b: 3 }] },
    ],
    ['in lists of lists', { l: [[{ a: 1 }]] }, { l: [[{ b: 2 }]] }, { l: [[{ a: 1, b: 2 }]] }],
    ['the later list where lengths differ', { l: [{ a: 1 }] }, { l: [] }, { l: [] }],
    ['leaves anew', { a: 1 }, { a: 2 }, { a: 2 }],
    ['and a null takes the place of no object', { o: { a: 1 } }, { o: null }, { o: { a: 1 } }],
    ['which an object does of a null', { o: null }, { o: { a: 1 } }, { o: { a: 1 } }],
    [
      'under names that objects inherit',
      {},
      { constructor: { a: 1 }, toString: 2 },
      { constructor: { a: 1 }, toString: 2 },
    ],
  ])('%s', (_how, target, source, expected) => {
    mergeData(target, source);
    expect(target).toEqual(expected);
  });

  it('without touching the prototype of all objects', () => {
    mergeData({}, JSON.parse('{"__proto__":{"polluted":true}}') as DataObject);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a path of a plan', () => {
  const data = {
    page: {
      nodes: [
        { id: 1, cites: [{ id: 2 }, null] },
        null,
        { id: 3, cites: null },
        { id: 4, cites: [{ id: 5 }] },
      ],
    },
  };

  it('leads to the objects there, and past what is null', () => {
    expect(objectsAt(data, ['page', 'nodes', '@', 'cites', '@'])).toEqual([{ id: 2 }, { id: 5 }]);
    expect(objectsAt(data, ['page', 'nodes']).map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(objectsAt(data, ['page', 'toString'])).toEqual([]);
    expect(objectsAt(data, [])).toEqual([data]);
  });

  it('is found again for errors, object by object', () => {
    expect(pathsAt(data, ['page', 'nodes', '@', 'cites', '@'])).toEqual([
      ['page', 'nodes', 0, 'cites', 0],
      ['page', 'nodes', 3, 'cites', 0],
    ]);
    expect(pathsAt(data, [])).toEqual([[]]);
  });

  it('is shared as far as all of several go together', () => {
    expect(
      commonPath([
        ['a', 0, 'b'],
        ['a', 1, 'b'],
      ]),
    ).toEqual(['a']);
    expect(commonPath([['a', 0]])).toEqual(['a', 0]);
    expect(commonPath([])).toEqual([]);
  });
});

describe('an entity is told to a subgraph', () => {
  const byId = compileRepresentation(
    [on('EcologyStandard', field('__typename'), field('id'))],
    undefined,
    isSubtype,
  );

  it('by its type and its key', () => {
    const write = byId;
    expect(write({ __typename: 'EcologyStandard', id: 'GB "1"', title: 'x' })).toBe(
      '{"__typename":"EcologyStandard","id":"GB \\"1\\""}',
    );
  });

  it.each<[string, DataObject]>([
    ['that lacks its key', { __typename: 'EcologyStandard' }],
    ['of another type', { __typename: 'ServicesStandard', id: 's' }],
    ['of no type', { id: 'e' }],
  ])('but not one %s', (_what, entity) => {
    expect(byId(entity)).toBeNull();
  });

  it('by keys of several fields, of objects and of lists', () => {
    const write = compileRepresentation(
      [
        on(
          'Standard',
          field('__typename'),
          field('code'),
          field('owner', [field('key')]),
          field('parts', [field('no')]),
        ),
      ],
      undefined,
      isSubtype,
    );
    expect(
      write({
        __typename: 'EcologyStandard',
        code: 'c',
        owner: { key: 'k', name: 'n' },
        parts: [{ no: 1, x: 2 }],
      }),
    ).toBe('{"__typename":"EcologyStandard","code":"c","owner":{"key":"k"},"parts":[{"no":1}]}');
  });

  it('by what each of several fragments takes, as long as the object has all of it', () => {
    const write = compileRepresentation(
      [
        on('Standard', field('__typename'), field('id')),
        on('EcologyStandard', field('__typename'), field('code')),
      ],
      undefined,
      isSubtype,
    );
    expect(write({ __typename: 'EcologyStandard', id: 'e' })).toBe(
      '{"__typename":"EcologyStandard","id":"e"}',
    );
    expect(write({ __typename: 'EcologyStandard', id: 'e', code: 'c' })).toBe(
      '{"__typename":"EcologyStandard","id":"e","code":"c"}',
    );
  });

  it('by the name its type has there, with the object itself left as it is', () => {
    const entity = { __typename: 'EcologyStandard', id: 'e' };
    const write = compileRepresentation(
      [on('EcologyStandard', field('__typename'), field('id'))],
      [{ kind: 'ValueSetter', path: ['... on EcologyStandard', '__typename'], setValueTo: 'Standard' }],
      isSubtype,
    );
    expect(write(entity)).toBe('{"__typename":"Standard","id":"e"}');
    expect(entity.__typename).toBe('EcologyStandard');
  });

  it('by keys that objects inherit something under, if they are its own', () => {
    const write = compileRepresentation(
      [on('Odd', field('__typename'), field('constructor'))],
      undefined,
      isSubtype,
    );
    expect(write({ __typename: 'Odd' })).toBeNull();
    expect(write({ __typename: 'Odd', constructor: 'c' })).toBe('{"__typename":"Odd","constructor":"c"}');
  });
});

describe('a fetch that had to rename fields', () => {
  const rewrites = [
    {
      kind: 'KeyRenamer' as const,
      path: ['nodes', '... on ServicesStandard', 'value__alias_0'],
      renameKeyTo: 'value',
    },
  ];

  it('gives them their names back, in the objects of that type', () => {
    const data = {
      nodes: [
        { __typename: 'ServicesStandard', value__alias_0: 0 },
        { __typename: 'EcologyStandard', value: 1 },
      ],
    };
    compileRewrites(rewrites, isSubtype)?.(data);
    expect(data.nodes).toEqual([
      { __typename: 'ServicesStandard', value: 0 },
      { __typename: 'EcologyStandard', value: 1 },
    ]);
  });

  it('knows those names for the paths of errors', () => {
    expect([...renamedKeys(rewrites)]).toEqual([['value__alias_0', 'value']]);
    expect(compileRewrites([], isSubtype)).toBeNull();
  });
});

describe('the variables of a fetch', () => {
  it('are those it uses, as the caller gave them; those left out stay out', () => {
    const write = compileVariables(['first', 'filter', 'after', 'toString']);
    expect(write({ first: 20, filter: { ics: '13.020' }, last: 1 })).toBe(
      '"first":20,"filter":{"ics":"13.020"}',
    );
    expect(write({ after: null })).toBe('"after":null');
    expect(compileVariables()({ first: 1 })).toBe('');
  });
});
