import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

/**
 * Sends operations, the request for the schema included, to the gateway of this page with the bearer token.
 * A new fetcher makes the page ask for the schema again, so that it shows what the new bearer may see.
 */
export function createFetcher(graphqlPath: string, token: string | null): Fetcher {
  const headers = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return async (operation) => {
    const response = await fetch(graphqlPath, { method: 'POST', headers, body: JSON.stringify(operation) });
    return readResult(response);
  };
}

async function readResult(response: Response): Promise<ExecutionResult> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    throw new Error(`The gateway answered ${response.status} ${response.statusText} without JSON.`);
  }
}
