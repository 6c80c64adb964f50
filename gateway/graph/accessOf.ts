import type { GraphQLSchema } from 'graphql';
import { compileAccess, type AccessRules } from '../../shared/identity';

const SHOWN = 5;

/**
 * Who may ask for what, as the supergraph declares it: the API schema carries no directives.
 * @throws Error naming fields that declare nothing
 */
export function accessOf(supergraph: GraphQLSchema): AccessRules {
  const access = compileAccess(supergraph);
  const { undeclared } = access;
  if (undeclared.length > 0) {
    const names = undeclared.slice(0, SHOWN).join(', ');
    throw new Error(
      `${undeclared.length} fields declare no @access: ${names}${undeclared.length > SHOWN ? ', …' : ''}`,
    );
  }
  return access;
}
