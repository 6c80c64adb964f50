import { speakError } from '../../gateway/errors/speakError';
import { subgraphErrors } from '../../gateway/errors/subgraphErrors';
import type { SubgraphError } from '../../gateway/transport/SubgraphTransport';
import { errorCatalogue } from '../../shared/errors';
import { ask } from './support/ask';
import { startInProcessFederation } from './support/sampleFederation';

describe('an error of a subgraph', () => {
  function told(error: SubgraphError) {
    const [first] = subgraphErrors({ errors: [error] }, 'public-management', 'r1').map((each) =>
      speakError(each, 'r1'),
    );
    return first;
  }

  it.each(['NOT_FOUND', 'CONFLICT', 'FORBIDDEN', 'ILLEGAL_TRANSITION', 'DUPLICATE_CODE'])(
    'of code %s is told as it is',
    (code) => {
      expect(told({ message: 'as it is', path: ['a', 0], extensions: { code } })).toEqual({
        message: 'as it is',
        path: ['a', 0],
        extensions: { code, sector: 'PUBLIC_MANAGEMENT', requestId: 'r1' },
      });
    },
  );

  it('keeps what the catalogue allows beside the code, and nothing else', () => {
    const fields = [{ field: 'first', value: 101, problem: 'is above 100' }];
    const extensions = {
      code: 'BAD_USER_INPUT',
      fields,
      sector: 'ECOLOGY',
      stacktrace: ['at x'],
      sql: 'SELECT',
      url: 'http://a',
    };
    expect(told({ message: 'm', extensions })?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields,
      sector: 'ECOLOGY',
      requestId: 'r1',
    });
  });

  it.each<[string, SubgraphError]>([
    ['without a code', { message: 'SELECT * FROM a' }],
    ['of a code nobody knows', { message: 'http://10.0.0.7', extensions: { code: 'DOWNSTREAM' } }],
    [
      'of a code that names a property of every object',
      { message: 'x', extensions: { code: 'constructor' } },
    ],
    [
      'about an operation the gateway wrote',
      { message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ],
    ['whose parts are of another kind', { message: {}, path: [{}], extensions: 'x' }],
    ['with a catalogued code and no message', { extensions: { code: 'NOT_FOUND' } }],
  ])('%s is masked', (_what, error) => {
    const masked = told(error);
    expect(masked).toEqual({
      message: errorCatalogue.INTERNAL.sentence,
      extensions: {
        code: 'INTERNAL',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        sector: 'PUBLIC_MANAGEMENT',
        requestId: 'r1',
      },
    });
  });

  it('that the subgraph has masked itself keeps its id, so that its log can be searched', () => {
    const errorId = '0f2d7c1e-0000-4000-8000-000000000000';
    expect(told({ message: 'x', extensions: { code: 'INTERNAL', errorId } })?.extensions).toMatchObject({
      errorId,
    });
    const forged = told({ message: 'x', extensions: { code: 'INTERNAL', errorId: 'http://a' } });
    expect(forged?.extensions?.errorId).not.toBe('http://a');
  });
});

describe('through the gateway', () => {
  it.each([
    ['NOT_FOUND', { code: 'NOT_FOUND', sector: 'ECOLOGY' }],
    [
      'BAD_USER_INPUT',
      {
        code: 'BAD_USER_INPUT',
        sector: 'ECOLOGY',
        fields: [{ field: 'first', value: 101, problem: 'is above 100' }],
      },
    ],
    ['SQL', { code: 'INTERNAL', sector: 'ECOLOGY', errorId: expect.any(String) }],
  ])(
    'a resolver that fails as %s reaches the caller with its path, sector and request',
    async (as, extensions) => {
      const { gateway } = await startInProcessFederation();
      const answer = await ask(gateway.url, `{ mine: ecology { key fails(as: "${as}") } }`);
      await gateway.close();
      const requestId = answer.headers['x-request-id'];
      expect(answer.data).toEqual({ mine: { key: 'ECOLOGY', fails: null } });
      expect(answer.errors).toMatchObject([{ path: ['mine', 'fails'] }]);
      expect(answer.errors?.[0]?.extensions).toEqual({ ...extensions, requestId });
      expect(answer.text).not.toMatch(/SELECT|10\.0\.0\.7|mysql|at .*\.ts/);
    },
  );

  it('a fault of the gateway itself is masked too', async () => {
    const { gateway } = await startInProcessFederation({
      console: () => Promise.reject(new Error('ENOENT /secret')),
    });
    const answer = await ask(gateway.url.replace('/graphql', '/elsewhere'), '');
    await gateway.close();
    expect(answer.status).toBe(500);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL', errorId: expect.any(String) } }]);
    expect(answer.text).not.toContain('secret');
  });
});
