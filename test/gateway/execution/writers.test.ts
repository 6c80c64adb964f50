import { compileWriter } from '../../../gateway/execution/response/compileWriter';
import { schema, shapeOf } from './support/catalogueSchema';
import { writeBothWays as write, type Data } from './support/writeBothWays';

const ecology = { __typename: 'EcologyStandard', id: 'e', title: '排放', limit: 0.5 };
const services = { __typename: 'ServicesStandard', id: 's', title: '物流', scene: '冷链' };

describe('a response', () => {
  it.each<[string, string, Data, Data, string]>([
    ['aliases', '{ page { count: total } }', { page: { count: 3 } }, {}, '{"page":{"count":3}}'],
    [
      'fields in the order of the operation, not of the data',
      '{ page { total isWhole } }',
      { page: { isWhole: true, total: 1 } },
      {},
      '{"page":{"total":1,"isWhole":true}}',
    ],
    [
      'what is missing as null, where it may be null',
      '{ page { status tags } }',
      { page: {} },
      {},
      '{"page":{"status":null,"tags":null}}',
    ],
    [
      'fragments by the type of each object',
      '{ page { nodes { id ... on EcologyStandard { limit } ...S } } } fragment S on ServicesStandard { scene }',
      { page: { nodes: [ecology, services, null] } },
      {},
      '{"page":{"nodes":[{"id":"e","limit":0.5},{"id":"s","scene":"冷链"},null]}}',
    ],
    [
      'one field of two fragments, merged',
      '{ page { first { cites { id } } ... on Page { first { cites { title } } } } }',
      { page: { first: { ...ecology, cites: [services] } } },
      {},
      '{"page":{"first":{"cites":[{"id":"s","title":"物流"}]}}}',
    ],
    [
      'types, of objects and of unions',
      '{ page { kind: __typename hits { __typename ... on EcologyStandard { id } } } }',
      { page: { hits: [services, ecology] } },
      {},
      '{"page":{"kind":"Page","hits":[{"__typename":"ServicesStandard"},{"__typename":"EcologyStandard","id":"e"}]}}',
    ],
    [
      'what a variable includes',
      'query ($a: Boolean!, $b: Boolean!) { page { total @include(if: $a) status @skip(if: $b) isWhole @include(if: $b) @skip(if: $a) } }',
      { page: { total: 1, status: 'IN_FORCE', isWhole: false } },
      { a: false, b: true },
      '{"page":{"isWhole":false}}',
    ],
    [
      'nothing at all, if that is what is left',
      '{ page { total @skip(if: true) status @include(if: false) } }',
      { page: { total: 1 } },
      {},
      '{"page":{}}',
    ],
    [
      'lists in lists, and scalars of the graph’s own as they are',
      '{ page { grid note } }',
      { page: { grid: [[1, -2], []], note: { a: [null, 'x'] } } },
      {},
      '{"page":{"grid":[[1,-2],[]],"note":{"a":[null,"x"]}}}',
    ],
    [
      'ids as texts',
      '{ page { first { id } } }',
      { page: { first: ecology } },
      {},
      '{"page":{"first":{"id":"e"}}}',
    ],
    [
      'texts with whatever characters',
      '{ page { tags } }',
      { page: { tags: ['"\\/\b\u0000', '\u2028', '𝄞', '\ud800'] } },
      {},
      '{"page":{"tags":["\\"\\\\/\\b\\u0000","\u2028","𝄞","\\ud800"]}}',
    ],
    ['a null at the root', '{ page { total } }', { page: null }, {}, '{"page":null}'],
  ])('has %s', (_what, query, data, variables, expected) => {
    const { quick, careful, problems } = write(query, data, variables);
    expect(quick).toBe(expected);
    expect(JSON.stringify(careful.data)).toBe(expected);
    expect(problems).toEqual([]);
  });

  it.each<[string, string, Data, unknown, string[]]>([
    [
      'a null where none may be takes its object with it',
      '{ page { total status } }',
      { page: { total: null, status: 'IN_FORCE' } },
      { page: null },
      ['page.total is null, which it may not be'],
    ],
    [
      'in a list of what may be null, one item',
      '{ page { nodes { title } } }',
      { page: { nodes: [{ ...ecology, title: undefined }, services] } },
      { page: { nodes: [null, { title: '物流' }] } },
      ['page.nodes.0.title is null, which it may not be'],
    ],
    [
      'in a list of what may not be null, the list',
      '{ page { hits { ... on EcologyStandard { id } } } }',
      { page: { hits: [ecology, null] } },
      { page: { hits: null } },
      ['page.hits.1 is null, which it may not be'],
    ],
    [
      'up to the root, the data',
      '{ pages { total } }',
      { pages: [{ total: 1 }, { total: 'x' }] },
      null,
      ['pages.1.total is no Int'],
    ],
    [
      'a number for a text',
      '{ page { tags } }',
      { page: { tags: ['a', 1] } },
      { page: { tags: ['a', null] } },
      ['page.tags.1 is no String'],
    ],
    [
      'a number beyond 32 bits',
      '{ page { grid } }',
      { page: { grid: [[2 ** 31]] } },
      { page: { grid: null } },
      ['page.grid.0.0 is no Int'],
    ],
    [
      'an unknown value of an enum',
      '{ page { status } }',
      { page: { status: 'GONE' } },
      { page: { status: null } },
      ['page.status is no Status'],
    ],
    [
      'an object for a list',
      '{ page { tags } }',
      { page: { tags: {} } },
      { page: { tags: null } },
      ['page.tags is no list'],
    ],
    ['a list for an object', '{ page { status } }', { page: [] }, { page: null }, ['page is no object']],
    [
      'an object of a type that does not belong there',
      '{ page { hits { __typename } } }',
      { page: { hits: [{ __typename: 'Page' }] } },
      { page: { hits: null } },
      ['page.hits.0 is no Hit'],
    ],
    [
      'an object that does not say of what type it is',
      '{ page { hits { __typename } } }',
      { page: { hits: [{ id: 'e' }] } },
      { page: { hits: null } },
      ['page.hits.0 has no type of its own'],
    ],
  ])('tells of a contradiction: %s', (_what, query, data, expected, messages) => {
    const { quick, careful, problems } = write(query, data);
    expect(quick).toBeNull();
    expect(careful.data).toEqual(expected);
    expect(problems).toEqual(messages);
  });

  it('has nothing that objects inherit', () => {
    const query = '{ constructor: page { toString: total } page { tags valueOf: tags } }';
    const { careful } = write(query, { page: {} });
    expect(JSON.stringify(careful.data)).toBe('{"constructor":null,"page":{"tags":null,"valueOf":null}}');
    expect(write(query, { page: {} }).quick ?? JSON.stringify(careful.data)).toBe(
      JSON.stringify(careful.data),
    );
  });

  it('cannot be made to run a text of the request', () => {
    const variable = 'query ($a: Boolean!) { page { total @include(if: $a) } }';
    const name = '"];globalThis.wasRun=true;//';
    const { root, selections } = shapeOf(variable);
    const text = compileWriter(schema, selections, root, [
      ...shapeOf('{ page { total } }').parts.map((part) => ({
        ...part,
        condition: [{ variable: name, is: true }],
      })),
    ])({ page: { total: 1 } }, { [name]: true }, {});
    expect(text).toBe('{"page":{"total":1}}');
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});
