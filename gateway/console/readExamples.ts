import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from './Example';

const OPERATION_FILE = /^(?<name>(?<row>\d{2})-[a-z0-9-]+)\.graphql$/;
const TITLE_LINE = /^# (?<title>\S.*)$/;

/**
 * Reads the example operations of a folder, ordered by file name.
 *
 * An example is `NN-name.graphql`, where NN is the row of the plan and the first two lines are its titles,
 * `# English` and `# 中文`; its variables stand in `NN-name.variables.json` beside it.
 *
 * @throws Error naming the file, when a title is missing or the variables are not a JSON object.
 */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const parts = OPERATION_FILE.exec(file)?.groups;
      return parts?.name && parts.row ? [readExample(folder, parts.name, Number(parts.row))] : [];
    });
}

function readExample(folder: string, name: string, row: number): Example {
  const file = join(folder, `${name}.graphql`);
  const query = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const [title, titleZh] = query.split('\n', 2).map((line) => TITLE_LINE.exec(line)?.groups?.title?.trim());
  if (!title || !titleZh)
    throw new Error(`${file}: the first two lines must be "# English title" and "# 中文标题"`);
  return {
    name,
    row,
    title,
    titleZh,
    query,
    variables: readVariables(join(folder, `${name}.variables.json`)),
  };
}

function readVariables(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const variables = parseJson(file);
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    throw new Error(`${file}: must hold one JSON object`);
  }
  return { ...variables };
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: is not JSON`, { cause: error });
  }
}
