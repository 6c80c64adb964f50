import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** What makes an SDL that of a subgraph. */
export const FEDERATION_HEAD = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject"]
)`;

/** Composes subgraphs, given as SDL by name, without the rules of this federation: anybody's supergraph. */
export function supergraphOf(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1:1/${name}`,
    typeDefs: parse(FEDERATION_HEAD + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}
