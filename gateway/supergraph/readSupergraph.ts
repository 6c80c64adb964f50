import '../disableTelemetry';
import { Supergraph } from '@apollo/federation-internals';
import { assertValidSchema, buildSchema, type GraphQLSchema } from 'graphql';
import { compileAccess, type AccessRules } from '../../shared/identity';

/** A subgraph as the supergraph names it. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** A supergraph that has passed its checks. */
export interface CheckedSupergraph {
  readonly sdl: string;
  readonly subgraphs: readonly SubgraphAddress[];
  /** Who may ask for what; null in open mode. */
  readonly access: AccessRules | null;
}

const SHOWN = 5;

/** The API schema carries no directives, so access is read from the supergraph itself. */
function accessOf(schema: GraphQLSchema): AccessRules {
  const access = compileAccess(schema);
  const { undeclared } = access;
  if (undeclared.length > 0) {
    const names = undeclared.slice(0, SHOWN).join(', ');
    throw new Error(
      `${undeclared.length} fields declare no @access: ${names}${undeclared.length > SHOWN ? ', …' : ''}`,
    );
  }
  return access;
}

/**
 * Checks a supergraph: it builds, its API schema is valid, and it declares who may ask for what (in open mode it need
 * not). Whether it can be planned shows when it is served.
 * @throws Error saying what is wrong with it
 */
export function readSupergraph(sdl: string, openMode: boolean): CheckedSupergraph {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  assertValidSchema(supergraph.apiSchema().toGraphQLJSSchema());
  return {
    sdl,
    subgraphs: supergraph.subgraphsMetadata(),
    access: openMode ? null : accessOf(buildSchema(sdl, { assumeValid: true, assumeValidSDL: true })),
  };
}
