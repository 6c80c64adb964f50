import { join } from 'node:path';
import { startProcess } from '../support/startProcess';

const program = (name: string): string => join(__dirname, 'support', name);

describe('a connection nobody asked for', () => {
  it('is never attempted, whatever the environment says', async () => {
    const served = startProcess(program('serveWatched.ts'), []);
    await served.ended();
    expect(served.lines).toEqual(['answered {"standards":{"totalCount":3}}', 'reached []']);
  });

  it('would have been noticed: the package as it comes attempts some', async () => {
    const loaded = startProcess(program('loadAsItComes.ts'), []);
    await loaded.ended();
    expect(loaded.lines.at(-1)).toMatch(/^reached \["/);
  });
});
