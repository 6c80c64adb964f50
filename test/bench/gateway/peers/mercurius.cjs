'use strict';

/** mercurius as a gateway before the services in its argument; says on stdout why it cannot be one. */
const Fastify = require('fastify');
const mercuriusGateway = require('@mercuriusjs/gateway');

async function serve(services) {
  const app = Fastify();
  await app.register(mercuriusGateway, { gateway: { services }, jit: 1 });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  console.log(`ready ${address}/graphql`);
}

serve(JSON.parse(process.argv[2])).catch((error) => {
  const [reason] = error.errors ?? [error];
  console.log(String(reason.message).split('\n')[0]);
  process.exitCode = 1;
});
