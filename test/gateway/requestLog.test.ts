import { identityKeys, issueToken } from '../../shared/identity';
import { waitFor } from '../support/waitFor';
import { ask } from './support/ask';
import { startInProcessFederation } from './support/sampleFederation';
import { temporaryFolder } from './support/temporaryFolder';

interface Line {
  readonly message: string;
  readonly requestId: string;
  readonly errorId?: string;
}

describe('the log of a gateway', () => {
  let written: string;

  beforeEach(() => {
    written = '';
    process.env.LOG_LEVEL = 'info';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.env.LOG_LEVEL = 'silent';
  });

  function lines(message: string): Line[] {
    return written
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => JSON.parse(text) as Line)
      .filter((line) => line.message === message);
  }

  it('has one line for a request: who asked what, and how it ended', async () => {
    const dataDir = await temporaryFolder();
    const { gateway } = await startInProcessFederation({ keys: await identityKeys(dataDir, {}) });
    const token = await issueToken(dataDir, { subject: '王', roles: ['AUDITOR'], sectors: [] }, 60);
    await ask(gateway.url, 'query Trail { ecology { trail fails(as: "CONFLICT") } }', { token });
    const [line] = await waitFor('the line', () => lines('request').length > 0 && lines('request'));
    await gateway.close();
    expect(line).toMatchObject({
      level: 'info',
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
      operation: 'Trail',
      subject: '王',
      codes: ['CONFLICT'],
    });
    expect(written).not.toContain(token);
    expect(line).not.toHaveProperty('callerLeft');
  });

  it('keeps the cause of a masked error under the id the caller was told', async () => {
    const { gateway } = await startInProcessFederation();
    const answer = await ask(gateway.url, '{ ecology { fails(as: "SQL") } }');
    await gateway.close();
    const [line] = lines('an internal error was masked');
    const { errorId, requestId } = answer.errors?.[0]?.extensions ?? {};
    expect(line).toMatchObject({
      level: 'error',
      errorId,
      requestId,
      subgraph: 'ecology',
      path: ['ecology', 'fails'],
    });
    expect(JSON.stringify(line)).toContain('SELECT * FROM secret');
  });
});
