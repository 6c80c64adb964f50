import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const PROJECT = path.join(__dirname, '..', '..', '..');
const PARTS = ['gateway', 'shared', 'subgraphs', 'test'];
const SETTINGS = /^(?:package(?:-lock)?\.json|tsconfig.*\.json|jest\.config\.cjs|\.prettier.*)$/;

/** What a command of the copy said and how it ended. */
export interface Ended {
  readonly status: number;
  readonly said: string;
}

/** The texts of a project's files, by path. */
function textsOf(root: string): ReadonlyMap<string, string> {
  const files = PARTS.flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]));
}

/** A copy of the project's sources in a temporary folder, to be changed at will; it uses the project's installed packages. */
export class ProjectCopy {
  private readonly copied: ReadonlyMap<string, string>;

  private constructor(private readonly folder: string) {
    this.copied = textsOf(folder);
  }

  static create(): ProjectCopy {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'standards-copy-'));
    const settings = readdirSync(PROJECT).filter((name) => SETTINGS.test(name));
    for (const name of [...PARTS, ...settings]) {
      cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
    }
    symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
    return new ProjectCopy(folder);
  }

  /** Runs a program of node in the copy. */
  async run(program: string, ...args: readonly string[]): Promise<Ended> {
    const environment = { ...process.env, NODE_OPTIONS: '' };
    const options = { cwd: this.folder, env: environment, maxBuffer: 64 * 1024 * 1024 };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], options);
      return { status: 0, said: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, said: stdout + stderr };
    }
  }

  /** Runs a command of the product, e.g. `generate`. */
  command(...args: readonly string[]): Promise<Ended> {
    return this.run('shared/cli/run.cjs', ...args);
  }

  /** Files that are not as they were copied, sorted. */
  changedFiles(): string[] {
    const texts = textsOf(this.folder);
    return [...new Set([...this.copied.keys(), ...texts.keys()])]
      .filter((file) => this.copied.get(file) !== texts.get(file))
      .sort();
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
