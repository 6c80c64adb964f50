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
