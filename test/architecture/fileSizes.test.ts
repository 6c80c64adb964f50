import { sourceFiles, textOf } from './sourceFiles';

/** Above this a file is split by idea. */
const MOST_LINES = 250;

describe('files written by hand', () => {
  it(`have at most ${String(MOST_LINES)} lines`, () => {
    const files = sourceFiles(['gateway', 'shared', 'subgraphs', 'test'], /\.(?:tsx?|cjs|mjs|css)$/);
    const lengths = files.map((file) => [file, textOf(file).trimEnd().split('\n').length] as const);
    expect(files.length).toBeGreaterThan(200);
    expect(lengths.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
  });
});
