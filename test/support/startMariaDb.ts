/* Starts a private MariaDB for this process alone, says where, and waits to be ended. */
import { privateMariaDb } from './privateMariaDb';
import { testRun } from './testRun';

async function main(): Promise<void> {
  process.stdout.write(`${JSON.stringify({ url: await privateMariaDb(), folder: testRun().folder })}\n`);
  process.stdin.resume();
}

void main();
