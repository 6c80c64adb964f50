import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readFileSync } from 'node:fs';

/** What a request says of its caller. */
interface Caller {
  readonly authorization?: string | undefined;
}

/** Passes on who asks, as the subgraphs of the product demand; otherwise as it comes. */
class Subgraph extends RemoteGraphQLDataSource<Caller> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Caller>['willSendRequest']>>[0]): void {
    const { authorization } = context as Caller;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}

/** @apollo/gateway in @apollo/server's own standalone server, with no setting that its makers do not make. */
async function serveStock(supergraph: string): Promise<void> {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    buildService: ({ url }) => new Subgraph({ url }),
  });
  const server = new ApolloServer<Caller>({ gateway });
  const { url } = await startStandaloneServer(server, {
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
    listen: { host: '127.0.0.1', port: 0 },
  });
  console.log(`ready ${url}`);
}

void serveStock(process.argv[2] ?? '');
