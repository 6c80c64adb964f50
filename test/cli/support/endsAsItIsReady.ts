import { readyUntilTold } from '../../../shared/cli/untilTold';

// Says that it is ready, and is told to end by the first reader of that line: as early as anybody can.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text: string | Uint8Array): boolean => {
  process.stdout.write = write;
  process.kill(process.pid, 'SIGTERM');
  return write(text);
};
// Keeps it running, as an open server does.
const server = setInterval(() => undefined, 60_000);
void readyUntilTold('http://127.0.0.1/graphql').then(() => {
  clearInterval(server);
  process.stdout.write('ended in order\n');
});
