import { composeSupergraph } from '../../gateway/composeSupergraph';
import { errorsPage } from './errorsPage';
import { glossaryPage } from './glossaryPage';
import { subgraphSdls } from './subgraphSdls';

/** Tells a reader of a generated schema that editing it is in vain. */
const NOTE = '# Written by `npm run generate`.\n';

/** Where the supergraph lies, from the project's folder. */
export const SUPERGRAPH_FILE = 'gateway/supergraph.graphql';

/**
 * Every file that is written from the code and committed for review: text by path from the project's folder. Each
 * subgraph's contract, the supergraph they compose to, and the pages of the documentation that tables in the code tell.
 * @throws CompositionRefused when the subgraphs do not compose, or break a rule of this federation
 */
export function generatedFiles(): ReadonlyMap<string, string> {
  const subgraphs = subgraphSdls();
  const { supergraphSdl } = composeSupergraph(subgraphs);
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, `${NOTE}${sdl}`] as const),
    [SUPERGRAPH_FILE, `${NOTE}${supergraphSdl.trimEnd()}\n`],
    ['shared/docs/errors.md', errorsPage()],
    ['shared/docs/glossary.md', glossaryPage(supergraphSdl)],
  ]);
}
