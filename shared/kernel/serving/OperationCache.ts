import {
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { ByteBoundedCache } from '../../service/ByteBoundedCache';

/** An operation text parsed and validated, or what is wrong with it. */
export type CheckedDocument =
  | { readonly document: DocumentNode; readonly errors: null }
  | { readonly document: null; readonly errors: readonly GraphQLError[] };

/** A gateway sends the same few hundred texts again and again; a stranger's flood must not fill the memory. */
const LARGEST_CACHE_BYTES = 8 * 1024 * 1024;

/** Parsed and validated operations by text, the least recently used forgotten first. */
export class OperationCache {
  private readonly documents = new ByteBoundedCache<CheckedDocument>(LARGEST_CACHE_BYTES);

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError on a syntax error */
  check(text: string): CheckedDocument {
    const known = this.documents.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: false });
    const errors = validate(this.schema, document, specifiedRules);
    const checked: CheckedDocument =
      errors.length > 0 ? { document: null, errors } : { document, errors: null };
    if (checked.document) this.documents.set(text, checked, text.length * 2);
    return checked;
  }
}
