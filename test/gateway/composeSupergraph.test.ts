import { ApolloGateway } from '@apollo/gateway';
import { composeSupergraph, CompositionRefused, type SubgraphSdl } from '../../gateway/composeSupergraph';
import { entity, minimalSubgraph } from './support/minimalSubgraph';
import { sampleSubgraphs } from './support/sampleSubgraphs';

const sample = (): SubgraphSdl[] =>
  sampleSubgraphs().map(({ name, sdl }) => ({ name, sdl, url: `http://127.0.0.1:1/${name}` }));

describe('a composed supergraph', () => {
  it('does not depend on the order of its subgraphs', () => {
    const subgraphs = sample();
    const { supergraphSdl, hints } = composeSupergraph(subgraphs);
    expect(composeSupergraph([...subgraphs].reverse()).supergraphSdl).toBe(supergraphSdl);
    expect(hints).toEqual([]);
  });

  it('carries every declaration of access, and @apollo/gateway loads it', async () => {
    const { supergraphSdl } = composeSupergraph(sample());
    expect(supergraphSdl).toContain('@link(url: "https://specs.provincial-standards.example/access/v1.0"');
    expect(supergraphSdl).toMatch(/duties: \[String!\] .*@access\(to: \[COORDINATOR, AUDITOR\]\)/);
    const gateway = new ApolloGateway({ supergraphSdl });
    const { schema } = await gateway.load();
    await gateway.stop();
    expect(schema.getDirective('access')).toBeUndefined();
    expect(schema.getType('EcologyStandard')).toBeDefined();
  });

  it('is refused with the reasons when subgraphs do not compose', () => {
    const subgraphs = [
      minimalSubgraph('ecology', entity('a: Int')),
      minimalSubgraph('province', entity('a: String')),
    ];
    expect(() => composeSupergraph(subgraphs)).toThrow(CompositionRefused);
    expect(() => composeSupergraph([{ name: 'ecology', url: '', sdl: 'type {' }])).toThrow(
      /\[ecology\] .*Syntax Error/,
    );
    expect(() =>
      composeSupergraph([{ name: 'ecology', url: '', sdl: 'type A @key(fields: "b") { a: Int }' }]),
    ).toThrow(CompositionRefused);
  });
});
