import type { Environment } from 'monaco-editor';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const workers: Partial<Record<string, new () => Worker>> = { json: JsonWorker, graphql: GraphQLWorker };
const environment: Environment = { getWorker: (_id, label) => new (workers[label] ?? EditorWorker)() };

// The editor looks for this global; without it the language services would block the page.
window.MonacoEnvironment = environment;
