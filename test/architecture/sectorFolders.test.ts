import { sectors } from '../../shared/kernel/sectorKeys';
import { sourceFiles } from './sourceFiles';

/** Files of code that somebody takes in at once: more are split by idea, into folders. */
const MOST_FILES = 12;

describe('the folder of a sector', () => {
  it.each(sectors)('reads as a small program in $folder: few folders, of few files each', ({ folder }) => {
    const files = sourceFiles([`subgraphs/${folder}`], /\.tsx?$/);
    const byFolder = new Map<string, string[]>();
    for (const file of files) {
      const place = file.slice(0, file.lastIndexOf('/'));
      byFolder.set(place, [...(byFolder.get(place) ?? []), file]);
    }
    expect(byFolder.get(`subgraphs/${folder}`)).toContain(`subgraphs/${folder}/sector.ts`);
    expect(byFolder.size).toBeLessThanOrEqual(MOST_FILES);
    expect([...byFolder.values()].filter(({ length }) => length > MOST_FILES)).toEqual([]);
  });
});
