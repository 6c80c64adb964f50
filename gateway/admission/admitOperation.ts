import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ErrorCode } from '../../shared/errors';
import { checkAccess, isAnonymous, type AccessRules, type Identity } from '../../shared/identity';
import { checkLimits } from '../limits/checkLimits';
import { checkReservedNames } from './reservedNames';
import { ServedOperationsRule } from './servedOperations';

/** What operations are held against. */
export interface Contract {
  /** The schema that callers see. */
  readonly schema: GraphQLSchema;
  /** Null in open mode. */
  readonly access: AccessRules | null;
  /** Shows the schema to callers without a token: introspection, and suggestions in errors. */
  readonly schemaIsPublic: boolean;
}

const RULES = [...specifiedRules, ServedOperationsRule];
const SUGGESTION = / Did you mean .*$/s;
const VALIDATION_FAILED: ErrorCode = 'GRAPHQL_VALIDATION_FAILED';

/** Documents are parsed once and kept by the front; what is wrong with one does not depend on who asks. */
const problemsByContract = new WeakMap<Contract, WeakMap<DocumentNode, readonly GraphQLError[]>>();

function coded({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code: VALIDATION_FAILED } });
}

/** Limits come first: to validate a document that breaks them is the very work they are there to prevent. */
function problemsOf(document: DocumentNode, { schema }: Contract): readonly GraphQLError[] {
  const excesses = checkLimits(document);
  if (excesses.length > 0) return excesses;
  const reserved = checkReservedNames(document);
  return reserved.length > 0 ? reserved : validate(schema, document, RULES).map(coded);
}

/** What is wrong with a document, whoever asks. */
export function checkDocument(document: DocumentNode, contract: Contract): readonly GraphQLError[] {
  const documents = problemsByContract.get(contract) ?? new WeakMap<DocumentNode, readonly GraphQLError[]>();
  problemsByContract.set(contract, documents);
  const problems = documents.get(document) ?? problemsOf(document, contract);
  documents.set(document, problems);
  return problems;
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, extensions, message } = error;
  return new GraphQLError(message.replace(SUGGESTION, ''), { nodes, source, positions, extensions });
}

/** Why an operation may not be executed for this caller; empty when it may. Nothing has been planned or fetched yet. */
export function admitOperation(
  document: DocumentNode,
  operationName: string | undefined,
  identity: Identity,
  contract: Contract,
): readonly GraphQLError[] {
  const hidesSchema = !contract.schemaIsPublic && isAnonymous(identity);
  const problems = checkDocument(document, contract);
  if (problems.length > 0) return hidesSchema ? problems.map(withoutSuggestion) : problems;
  if (hidesSchema) {
    const looks = validate(contract.schema, document, [NoSchemaIntrospectionCustomRule]);
    if (looks.length > 0) return looks.map(coded);
  }
  return contract.access ? checkAccess(contract.access, document, operationName, identity) : [];
}
