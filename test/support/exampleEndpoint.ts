import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { createConsoleHandler, type ConsoleOptions } from '../../gateway/console/serveConsole';

/** A small graph: enough for a page that has to show a schema, run operations and send a token. */
const typeDefs = `#graphql
  type Query {
    "All sectors. 全部行业"
    sectors: [Sector!]
    "One standard by its number. 按标准号查一项标准"
    standard(code: String!): Standard
  }
  type Sector { key: String! name: String! nameZh: String! }
  type Standard { code: String! title: String! askedBy: String }
`;

const resolvers = {
  Query: {
    sectors: () => [{ key: 'ECOLOGY', name: 'Ecology', nameZh: '生态' }],
    standard: (_root: unknown, { code }: { code: string }, { authorization }: Asker) => ({
      code,
      title: '城市轨道交通能耗限额',
      askedBy: authorization,
    }),
  },
};

interface Asker {
  readonly authorization: string | undefined;
}

/** A running server with the explorer and a GraphQL endpoint of its own. */
export interface ExampleEndpoint {
  /** e.g. `http://127.0.0.1:41234` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the explorer, and at its `graphqlPath` a small graph, which tells its schema unless asked not to. */
export async function startExampleEndpoint(
  options: ConsoleOptions,
  introspection = true,
): Promise<ExampleEndpoint> {
  const graph = new ApolloServer<Asker>({ typeDefs, resolvers, introspection });
  await graph.start();
  const serveConsole = createConsoleHandler(options);
  const server = createServer((request, response) => {
    void serveConsole(request, response).then(async (served) => {
      if (served) return;
      if (request.url === options.graphqlPath) await answer(graph, request, response);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await graph.stop();
    },
  };
}

async function answer(
  graph: ApolloServer<Asker>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new HeaderMap(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const reply = await graph.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? '', headers, search: '', body: await json(request) },
    context: () => Promise.resolve({ authorization: request.headers.authorization }),
  });
  response.writeHead(reply.status ?? 200, Object.fromEntries(reply.headers));
  response.end(reply.body.kind === 'complete' ? reply.body.string : undefined);
}
