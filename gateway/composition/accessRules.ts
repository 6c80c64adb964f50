import type { Subgraph } from '@apollo/federation-internals';
import { buildSchema } from 'graphql';
import { compileAccess, type AccessRule, type AccessRules } from '../../shared/identity';
import type { CompositionRule } from './CompositionRule';

function accessOf(subgraph: Subgraph): AccessRules {
  return compileAccess(subgraph.schema.toGraphQLJSSchema());
}

function spell(rule: AccessRule | undefined): string {
  return rule ? JSON.stringify([[...rule.roles].sort(), rule.sector]) : 'nothing';
}

/** Finds fields that nothing declares, as each subgraph is when it is asked directly. */
export const accessDeclared: CompositionRule = {
  name: 'access-declared',
  sentence:
    'Every field says who may ask for it, by @access on itself or on its type; a root field by its own.',
  violations: ({ subgraphs }) =>
    subgraphs
      .values()
      .flatMap((subgraph) =>
        accessOf(subgraph).undeclared.map((coordinate) => `${subgraph.name}: ${coordinate}`),
      ),
};

/** Finds declarations that got lost or changed on the way to the supergraph, which keeps one of several that differ. */
export const accessAgrees: CompositionRule = {
  name: 'access-agrees',
  sentence:
    'What a subgraph declares by @access is what the supergraph says: subgraphs that share a type declare the same for it, and each composes the directive.',
  violations: ({ subgraphs, supergraphSdl }) => {
    const composed = compileAccess(
      buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true }),
    ).rules;
    return subgraphs
      .values()
      .flatMap((subgraph) =>
        [...accessOf(subgraph).rules]
          .filter(([coordinate, rule]) => spell(rule) !== spell(composed.get(coordinate)))
          .map(([coordinate]) => `${subgraph.name}: ${coordinate}`),
      );
  },
};
