import { badField } from '../errors';
import type { TravellingKind } from '../exchange';

/** The kind that `--kind` names; standards when it is absent. @throws BAD_USER_INPUT naming the kinds that there are */
export function kindNamed(kinds: readonly TravellingKind[], given = 'standard'): TravellingKind {
  const kind = kinds.find(({ name }) => name === given);
  if (kind) return kind;
  throw badField('--kind', given, `must be one of ${kinds.map(({ name }) => name).join(', ')}`);
}
