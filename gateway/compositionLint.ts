import { accessAgrees, accessDeclared } from './composition/accessRules';
import type { Composed, CompositionRule } from './composition/CompositionRule';
import { noRouterAuthority, noRouterCost } from './composition/forbiddenDirectives';
import { noForeignTypes } from './composition/noForeignTypes';
import { noProgressiveOverride } from './composition/noProgressiveOverride';
import { nullableBoundary } from './composition/nullableBoundary';
import { oneOwnerPerComposite } from './composition/oneOwnerPerComposite';
import { oneOwnerPerEntity } from './composition/oneOwnerPerEntity';
import { requiresWithoutArguments } from './composition/requiresWithoutArguments';
import { nullableRoots, oneOwnerPerRoot } from './composition/rootFields';

/** What composition lets through and this federation does not. */
export const compositionRules: readonly CompositionRule[] = [
  accessDeclared,
  accessAgrees,
  nullableRoots,
  nullableBoundary,
  oneOwnerPerRoot,
  oneOwnerPerEntity,
  oneOwnerPerComposite,
  noForeignTypes,
  requiresWithoutArguments,
  noRouterAuthority,
  noRouterCost,
  noProgressiveOverride,
];

/** A broken rule and all the places that break it. */
export interface LintFinding {
  readonly rule: CompositionRule;
  readonly places: readonly string[];
}

/** Holds a composed supergraph against every rule; empty when all are kept. */
export function lintComposition(composed: Composed): readonly LintFinding[] {
  return compositionRules
    .map((rule) => ({ rule, places: rule.violations(composed) }))
    .filter(({ places }) => places.length > 0);
}
