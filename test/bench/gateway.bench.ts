import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { openBench } from './gateway/Bench';
import { installPeers } from './gateway/gateways/peerPackages';
import { versionsOf } from './gateway/gateways/versionsOf';
import { measureExamples } from './gateway/measureExamples';
import { measureShapes } from './gateway/measureShapes';
import { readOptions } from './gateway/readOptions';
import { machineLine } from './gateway/report/machineLine';

/**
 * Measures our gateway beside its peers and beside a proxy written by hand, all in one run on one machine, and holds the
 * figures against what is promised: `--rounds N --requests N --only stock,ours,floor --shapes Q1,Q2,examples --chart`.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!existsSync('/proc/self/stat'))
    throw new Error('Processor time and memory are read from /proc: run this on Linux.');
  if (options.gateways.some(({ isFromPeers }) => isFromPeers)) installPeers();
  console.log(machineLine());
  console.log(
    `load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'} before; the gateway, its subgraphs and the load share ${String(cpus().length)} cores`,
  );
  console.log([...new Set(options.gateways.flatMap(versionsOf))].join(', '));
  const bench = await openBench(options);
  try {
    if (options.shapes.length > 0) await measureShapes(bench);
    if (options.hasExamples) await measureExamples(bench);
    const minutes = (performance.now() / 60_000).toFixed(1);
    console.log(`\nload of the machine ${loadavg()[0]?.toFixed(1) ?? '?'} after; took ${minutes} minutes`);
  } finally {
    bench.processes.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
