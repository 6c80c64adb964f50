import type { SubgraphReply } from './SubgraphTransport';

/** Entities are matched to what was asked for by position: one too many or too few would hand a row another row's data. @throws Error */
export function checkEntities(variables: Readonly<Record<string, unknown>>, { data }: SubgraphReply): void {
  const { representations } = variables;
  if (!Array.isArray(representations) || !data) return;
  const entities = data._entities;
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    throw new Error(
      `asked for ${representations.length} entities and got ${Array.isArray(entities) ? entities.length : 'none'}`,
    );
  }
}
