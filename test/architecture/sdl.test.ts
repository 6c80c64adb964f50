import path from 'node:path';
import { composeSupergraph } from '../../gateway/composeSupergraph';
import { generatedFiles } from '../../shared/generation/generatedFiles';
import { outdatedFiles } from '../../shared/generation/outdatedFiles';
import { subgraphSdls } from '../../shared/generation/subgraphSdls';
import { startProcess } from '../support/startProcess';
import { projectFolder } from './sourceFiles';

const subgraphs = subgraphSdls();

describe('the contract of each subgraph', () => {
  it.each(subgraphs)('is the same for $name built alone as beside all the others', async ({ name, sdl }) => {
    const alone = startProcess(path.join(__dirname, 'printSdl.ts'), [name]);
    await alone.ended();
    expect(JSON.parse(alone.lines.join('\n'))).toBe(sdl);
  });

  it('is the same when they are built again', () => {
    expect(subgraphSdls()).toEqual(subgraphs);
  });
});

describe('the supergraph', () => {
  it('does not depend on the order of the subgraphs', () => {
    expect(composeSupergraph([...subgraphs].reverse())).toEqual(composeSupergraph(subgraphs));
  });

  it('composes without a hint', () => {
    expect(composeSupergraph(subgraphs).hints).toEqual([]);
  });
});

describe('the generated files', () => {
  it('are committed as the code says', () => {
    expect(outdatedFiles(projectFolder, generatedFiles())).toEqual([]);
  });
});
