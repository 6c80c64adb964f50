import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** One import of a file, or a re-export, or what `import()` and `require()` name. */
export interface Import {
  /** A file of the project, e.g. `shared/errors/index.ts`; or a package, e.g. `typeorm`; or `node:fs`. */
  readonly target: string;
  /** Whether it is gone at run time. */
  readonly isTypeOnly: boolean;
}

interface Named {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((each) => each.isTypeOnly);
}

function namedBy(node: ts.Node): Named | undefined {
  const named = (specifier: ts.Node | undefined, isTypeOnly: boolean) =>
    specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, isTypeOnly } : undefined;
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeOnlyClause(node.importClause));
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? named(node.arguments[0], false) : undefined;
}

function namesIn(root: ts.Node): Named[] {
  const found: Named[] = [];
  const visit = (node: ts.Node): void => {
    const named = namedBy(node);
    if (named) found.push(named);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

function targetOf(file: string, specifier: string, files: ReadonlySet<string>): string {
  if (!specifier.startsWith('.')) {
    return builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
  }
  const base = path.posix.join(path.posix.dirname(file), specifier.replace(/\.js$/, ''));
  const found = ENDINGS.map((ending) => `${base}${ending}`).find((each) => files.has(each));
  return found ?? base;
}

/** What a TypeScript file imports, in order. `files` are all files of the project, to find what a relative import means. */
export function importsOf(file: string, text: string, files: ReadonlySet<string>): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return namesIn(source).map(({ specifier, isTypeOnly }) => ({
    target: targetOf(file, specifier, files),
    isTypeOnly,
  }));
}
