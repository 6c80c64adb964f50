import { issueToken, type Identity } from '../../shared/identity';
import { ask, type Answer } from '../gateway/support/ask';
import { coordinator } from './identities';

/** Asks one endpoint over HTTP, as a coordinator unless another identity is given; null is nobody. */
export type Asker = (
  query: string,
  variables?: Record<string, unknown>,
  identity?: Identity | null,
) => Promise<Answer>;

const VALID_SECONDS = 3600;

/** Asks an endpoint with tokens that are signed with the key of an installation. */
export function askerOf(url: () => string, dataDir: string): Asker {
  const tokens = new Map<Identity, Promise<string>>();
  const tokenOf = (identity: Identity): Promise<string> => {
    const token = tokens.get(identity) ?? issueToken(dataDir, identity, VALID_SECONDS);
    tokens.set(identity, token);
    return token;
  };
  return async (query, variables = {}, identity = coordinator) =>
    ask(url(), query, { variables, ...(identity && { token: await tokenOf(identity) }) });
}
