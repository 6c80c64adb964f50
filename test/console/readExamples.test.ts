import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples } from '../../gateway/console/readExamples';

const OPERATION = '# Title\n# 标题\n{ sectors { key } }\n';

describe('reading the example operations', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }

  it('takes row, name, titles and variables from the files, in the order of their names', () => {
    write({
      '12-second.graphql': OPERATION,
      '03-first.graphql':
        '# One standard\r\n# 一项标准\r\nquery One($code: String!) { standard(code: $code) { code } }\r\n',
      '03-first.variables.json': '{ "code": "DB32/T 3920-2020" }',
    });
    expect(readExamples(folder)).toEqual([
      {
        name: '03-first',
        row: 3,
        title: 'One standard',
        titleZh: '一项标准',
        query: '# One standard\n# 一项标准\nquery One($code: String!) { standard(code: $code) { code } }\n',
        variables: { code: 'DB32/T 3920-2020' },
      },
      { name: '12-second', row: 12, title: 'Title', titleZh: '标题', query: OPERATION, variables: {} },
    ]);
  });

  it('passes over files that are not examples', () => {
    write({ 'README.md': '', 'draft.graphql': OPERATION, '3-short.graphql': OPERATION, '03-note.txt': '' });
    expect(readExamples(folder)).toEqual([]);
  });

  it.each([
    [
      'no Chinese title',
      { '03-a.graphql': '# Title\n{ sectors { key } }' },
      /03-a\.graphql.*first two lines/,
    ],
    [
      'an empty title',
      { '03-a.graphql': '#\n# 标题\n{ sectors { key } }' },
      /03-a\.graphql.*first two lines/,
    ],
    [
      'variables that are not JSON',
      { '03-a.graphql': OPERATION, '03-a.variables.json': '{' },
      /03-a\.variables.*not JSON/,
    ],
    [
      'variables that are a list',
      { '03-a.graphql': OPERATION, '03-a.variables.json': '[]' },
      /03-a\.variables.*object/,
    ],
  ])('refuses %s, naming the file', (_case, files, message) => {
    write(files);
    expect(() => readExamples(folder)).toThrow(message);
  });
});
