import { log } from '../../shared/service/log';

describe('the log', () => {
  let written: string[];
  const level = process.env.LOG_LEVEL;

  beforeEach(() => {
    written = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.env.LOG_LEVEL = level;
  });

  it('writes one JSON object a line, with errors spelt out', () => {
    process.env.LOG_LEVEL = 'info';
    log.warn('a subgraph failed', { error: new TypeError('x', { cause: new Error('y') }), rows: 3n });
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      level: 'warn',
      message: 'a subgraph failed',
      error: { name: 'TypeError', message: 'x', cause: { message: 'y' } },
      rows: '3',
    });
  });

  it.each([
    ['debug', 4],
    ['info', 3],
    ['error', 1],
    ['silent', 0],
  ])('at level %s writes %i of four levels', (least, count) => {
    process.env.LOG_LEVEL = least;
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(written).toHaveLength(count);
  });

  it('survives what has no JSON form', () => {
    process.env.LOG_LEVEL = 'info';
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    log.info('odd', { circular });
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ message: 'odd', unprintable: ['circular'] });
  });
});
