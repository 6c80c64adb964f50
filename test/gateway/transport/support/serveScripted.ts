import { HttpTransport } from '../../../../gateway/transport/HttpTransport';
import type {
  PreparedOperation,
  SubgraphCall,
  SubgraphReply,
} from '../../../../gateway/transport/SubgraphTransport';
import { endWithTest } from './endWithTest';
import { ScriptedServer, type Answer } from './ScriptedServer';
import { subgraphCall } from './subgraphCall';

process.env.LOG_LEVEL ??= 'silent';

/** A server of bytes, and a transport that has it for its one subgraph. Both end with the test. */
export interface Scripted {
  readonly server: ScriptedServer;
  readonly transport: HttpTransport;
  prepare(query?: string): PreparedOperation;
  /** Sends a query, whose variables are `{"n":<number>}`. */
  send(number?: number, call?: SubgraphCall): Promise<SubgraphReply>;
}

/** Starts a server that answers as told. */
export async function serveScripted(answer: Answer): Promise<Scripted> {
  const server = await ScriptedServer.start(answer);
  endWithTest(() => server.stop());
  const { url } = server;
  const transport = new HttpTransport(() => url);
  endWithTest(() => transport.close());
  const prepare = (query = '{ key }'): PreparedOperation =>
    transport.prepare({ subgraph: 'ecology', query, operationName: undefined });
  const query = prepare();
  return {
    server,
    transport,
    prepare,
    send: (n = 0, call = subgraphCall()) => query.send(`{"n":${n}}`, call),
  };
}
