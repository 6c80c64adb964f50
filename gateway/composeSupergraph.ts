import './disableTelemetry';
import { compose } from '@apollo/composition';
import { subgraphsFromServiceList } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';
import { lintComposition } from './compositionLint';

/** A subgraph as composition needs it. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** A composed supergraph. */
export interface ComposedSupergraph {
  readonly supergraphSdl: string;
  /** What composition remarks without refusing it, as `CODE: message`. */
  readonly hints: readonly string[];
}

/** Subgraphs that do not compose, or must not be composed; `problems` says why, one line each. */
export class CompositionRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not make a supergraph:\n${problems.map((each) => `- ${each}`).join('\n')}`);
  }
}

function parseSdl(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    throw new CompositionRefused([`[${name}] ${String(error)}`]);
  }
}

/**
 * Composes subgraphs into a supergraph and holds it against the rules of this federation. The result does not depend on
 * the order of the subgraphs.
 * @throws CompositionRefused
 */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): ComposedSupergraph {
  const services = [...subgraphs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, url, sdl }) => ({ name, url, typeDefs: parseSdl(name, sdl) }));
  const built = subgraphsFromServiceList(services);
  if (Array.isArray(built)) throw new CompositionRefused(built.map(({ message }) => message));
  const { supergraphSdl, hints, errors } = compose(built);
  if (errors) throw new CompositionRefused(errors.map(({ message }) => message));
  const findings = lintComposition({ subgraphs: built, supergraphSdl });
  if (findings.length > 0) {
    throw new CompositionRefused(
      findings.map(({ rule, places }) => `${rule.name}: ${rule.sentence} Broken by ${places.join(', ')}`),
    );
  }
  return { supergraphSdl, hints: hints.map(({ definition, message }) => `${definition.code}: ${message}`) };
}
