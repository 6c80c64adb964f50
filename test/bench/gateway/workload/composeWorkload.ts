import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphSdls } from './subgraphSdls';

/** Composes the supergraph of the workload for subgraphs at these addresses. */
export function composeWorkload(addresses: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    [...subgraphSdls()].map(([name, sdl]) => ({ name, url: addresses[name] ?? '', typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
