import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import {
  ANONYMOUS,
  checkAccess,
  compileAccess,
  undeclaredCoordinates,
  type Identity,
  type Role,
} from '../../shared/identity';
import { sampleSupergraph } from './support/sampleFederation';
import { sampleSubgraphs } from './support/sampleSubgraphs';

const HEAD = /* GraphQL */ `
  directive @access(to: [Role!]!, sector: SectorKey) on OBJECT | INTERFACE | FIELD_DEFINITION
  enum Role {
    PUBLIC
    AGENCY
    COORDINATOR
    AUDITOR
    ADMIN
  }
  enum SectorKey {
    ECOLOGY
    SERVICES
  }
`;

function who(role: Role, ...sectors: string[]): Identity {
  return { subject: 'li', roles: [role], sectors };
}

function subgraphSchema(name: string): GraphQLSchema {
  const found = sampleSubgraphs().find((each) => each.name === name);
  if (!found) throw new Error(`no subgraph ${name}`);
  return found.schema;
}

function refusals(
  schema: GraphQLSchema,
  query: string,
  identity: Identity,
  operationName?: string,
): string[] {
  return checkAccess(compileAccess(schema), parse(query), operationName, identity).map(
    ({ message, extensions }) => `${String(extensions.code)} ${message.split(' ')[0] ?? ''}`,
  );
}

const supergraph = buildSchema(sampleSupergraph(), { assumeValid: true, assumeValidSDL: true });
const ecology = subgraphSchema('ecology');

describe('a declaration of access', () => {
  it.each<[string, string, Identity, string[]]>([
    ['PUBLIC is everybody', '{ standards { totalCount } }', ANONYMOUS, []],
    ['a role is let through', '{ duties }', who('COORDINATOR'), []],
    ['another role is not', '{ duties }', who('AGENCY', 'ECOLOGY'), ['FORBIDDEN Query.duties']],
    ['no token is told to bring one', '{ duties }', ANONYMOUS, ['UNAUTHENTICATED Query.duties']],
    ['an agency reads its own sector', '{ ecology { trail } }', who('AGENCY', 'ECOLOGY'), []],
    [
      'an agency does not read another sector',
      '{ ecology { trail } }',
      who('AGENCY', 'SERVICES'),
      ['FORBIDDEN EcologySector.trail'],
    ],
    ['a sector binds agencies only', '{ ecology { trail } }', who('AUDITOR'), []],
    [
      'an alias hides nothing',
      '{ ecology { key: trail } }',
      ANONYMOUS,
      ['UNAUTHENTICATED EcologySector.trail'],
    ],
    [
      'an inline fragment hides nothing',
      '{ standards { nodes { ... on EcologyStandard { draft } } } }',
      who('AUDITOR'),
      ['FORBIDDEN EcologyStandard.draft'],
    ],
    [
      'a fragment hides nothing',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { duties }',
      ANONYMOUS,
      ['UNAUTHENTICATED Query.duties'],
    ],
    [
      'an interface asks the types behind it',
      '{ sectors { trail } }',
      who('AGENCY', 'ECOLOGY'),
      ['FORBIDDEN PublicManagementSector.trail', 'FORBIDDEN ServicesSector.trail'],
    ],
    ['one entry of the interface for all who may', '{ sectors { trail } }', who('AUDITOR'), []],
    [
      'a skipped field is asked for all the same',
      '{ duties @skip(if: true) }',
      ANONYMOUS,
      ['UNAUTHENTICATED Query.duties'],
    ],
    ["introspection is nobody's field", '{ __typename __schema { types { name } } }', ANONYMOUS, []],
    [
      'a write belongs to the owning sector',
      'mutation { withdrawEcologyStandard(input: { code: "x" }) { code } }',
      who('AGENCY', 'SERVICES'),
      ['FORBIDDEN Mutation.withdrawEcologyStandard'],
    ],
  ])('%s', (_what, query, identity, expected) => {
    expect(refusals(supergraph, query, identity).sort()).toEqual(expected);
  });

  it('of the operation that is asked for counts, and no other', () => {
    const query = 'query A { duties } query B { standards { totalCount } }';
    expect(refusals(supergraph, query, ANONYMOUS, 'A')).toEqual(['UNAUTHENTICATED Query.duties']);
    expect(refusals(supergraph, query, ANONYMOUS, 'B')).toEqual([]);
  });

  it('gives the same answer when the same document comes again, for whoever asks', () => {
    const access = compileAccess(supergraph);
    const document = parse('{ duties }');
    expect(checkAccess(access, document, undefined, ANONYMOUS)).toHaveLength(1);
    expect(checkAccess(access, document, undefined, who('COORDINATOR'))).toHaveLength(0);
    expect(checkAccess(access, document, undefined, ANONYMOUS)).toHaveLength(1);
  });

  it('is enforced on entities too, when a subgraph is asked directly', () => {
    const query = `query ($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { ... on EcologyStandard { code draft } } }`;
    expect(refusals(ecology, query, ANONYMOUS)).toEqual(['UNAUTHENTICATED EcologyStandard.draft']);
    expect(refusals(ecology, query, who('AGENCY', 'ECOLOGY'))).toEqual([]);
  });

  it('on a field of a union is asked of the member named', () => {
    const schema = buildSchema(`${HEAD}
      type Query { any: Any @access(to: [PUBLIC]) }
      union Any = Open | Closed
      type Open @access(to: [PUBLIC]) { name: String }
      type Closed @access(to: [ADMIN]) { name: String }`);
    expect(refusals(schema, '{ any { ... on Open { name } } }', ANONYMOUS)).toEqual([]);
    expect(refusals(schema, '{ any { ... on Closed { name } } }', ANONYMOUS)).toEqual([
      'UNAUTHENTICATED Closed.name',
    ]);
  });

  it('that is missing closes the field to everybody, and is listed', () => {
    const schema = buildSchema(`${HEAD}
      type Query @access(to: [PUBLIC]) { open: T @access(to: [PUBLIC]) forgotten: Int }
      type T { name: String own: Int @access(to: [PUBLIC]) }
      interface I { x: Int }
      extend type T @access(to: [PUBLIC]) { more: Int }`);
    expect(undeclaredCoordinates(schema)).toEqual(['I.x', 'Query.forgotten']);
    expect(refusals(schema, '{ forgotten }', who('ADMIN'))).toEqual(['FORBIDDEN Query.forgotten']);
    expect(refusals(schema, '{ open { name more } }', ANONYMOUS)).toEqual([]);
  });

  it('is complete in the sample federation, subgraph by subgraph and composed', () => {
    expect(undeclaredCoordinates(supergraph)).toEqual([]);
    for (const { schema } of sampleSubgraphs()) expect(undeclaredCoordinates(schema)).toEqual([]);
  });

  it('that is not well formed is named', () => {
    const schema = buildSchema('type Query { a: Int @access(to: [KING]) }', { assumeValidSDL: true });
    expect(() => compileAccess(schema)).toThrow(/Query\.a/);
  });
});
