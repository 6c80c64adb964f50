import { join } from 'node:path';
import { startProcess } from '../support/startProcess';

describe('a program that serves until it is told to end', () => {
  it('can be told as soon as it says that it is ready', async () => {
    const program = startProcess(join(__dirname, 'support', 'endsAsItIsReady.ts'), []);
    await program.ended();
    expect(program.lines).toEqual(['ready http://127.0.0.1/graphql', 'ended in order']);
  });
});
