import { parse, specifiedRules, validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import { ByteBoundedCache } from '../../service/ByteBoundedCache';
import { KnownOperation } from './KnownOperation';

/** An operation text parsed and validated, or what is wrong with it. */
export type CheckedOperation =
  | { readonly operation: KnownOperation; readonly errors: null }
  | { readonly operation: null; readonly errors: readonly GraphQLError[] };

/** A gateway sends the same few hundred texts again and again; a stranger's flood must not fill the memory. */
const LARGEST_CACHE_BYTES = 32 * 1024 * 1024;
/** What a document, its tokens and its plans weigh for each character of the text (measured). */
const BYTES_PER_CHARACTER = 128;
/** Longer ones would drive out many that come more often. */
const LONGEST_TEXT_KEPT = 32 * 1024;

/** Valid operations by text, the least recently used forgotten first. */
export class OperationCache {
  private readonly operations = new ByteBoundedCache<KnownOperation>(LARGEST_CACHE_BYTES);

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError on a syntax error */
  check(text: string): CheckedOperation {
    const known = this.operations.get(text);
    if (known) return { operation: known, errors: null };
    const document = parse(text, { noLocation: false });
    const errors = validate(this.schema, document, specifiedRules);
    if (errors.length > 0) return { operation: null, errors };
    const operation = new KnownOperation(this.schema, document);
    if (text.length <= LONGEST_TEXT_KEPT)
      this.operations.set(text, operation, text.length * BYTES_PER_CHARACTER);
    return { operation, errors: null };
  }
}
