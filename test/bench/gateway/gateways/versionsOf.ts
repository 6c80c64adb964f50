import { readFileSync } from 'node:fs';
import { projectFile } from '../../../../shared/service/projectFile';
import type { BenchGateway } from './BenchGateway';
import { peerFile } from './peerPackages';

/** The packages of a gateway as they are installed, e.g. `mercurius 16.10.1`. */
export function versionsOf({ packages, isFromPeers }: BenchGateway): string[] {
  return packages.map((name) => {
    const file = isFromPeers
      ? peerFile(name, 'package.json')
      : projectFile('node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return `${name} ${version}`;
  });
}
