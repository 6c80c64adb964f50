import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver } from 'graphql';
import { DomainError } from '../../../shared/errors';
import type { ExecuteSubgraph } from '../../../gateway/transport/InProcessTransport';
import { subgraphExecutor } from '../../../shared/kernel/serving/executeSubgraph';
import type { SubgraphRuntime } from '../../../shared/kernel/serving/SubgraphRuntime';

/** One field value in so many fails. */
const ONE_IN = 7;

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

/** What tells one object of a type from another, however it was reached. */
function identityOf(source: unknown): string {
  if (typeof source !== 'object' || source === null) return '';
  const { id, code, key } = source as Record<string, unknown>;
  return String(id ?? code ?? key ?? '');
}

/**
 * A subgraph some of whose fields, below its roots, fail, always the same ones of the same objects: some with an error of the catalogue,
 * some with one that has to be masked. Its nulls go as far up as the schema says.
 */
export function failSomeFields(runtime: SubgraphRuntime): ExecuteSubgraph {
  const schema = mapSchema(runtime.schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      if (type === 'Query') return field;
      const { resolve = defaultFieldResolver } = field;
      return {
        ...field,
        resolve: (source: unknown, args: unknown, context: unknown, info) => {
          const hash = hashOf(`${type}.${name} of ${identityOf(source)}`);
          if (hash % ONE_IN > 0) return resolve(source, args, context, info) as unknown;
          if (hash % 4 === 0) throw new Error('the table is gone');
          throw new DomainError(`${name} cannot be told now.`, { code: 'RATE_LIMITED' });
        },
      };
    },
  });
  return subgraphExecutor({ ...runtime, schema });
}
