import { cpus, totalmem } from 'node:os';

const BYTES_PER_GIB = 1024 ** 3;

/** The machine and the day of a measurement. */
export function machineLine(): string {
  const processors = cpus();
  const model = (processors[0]?.model ?? 'unknown processor')
    .replace(/\(R\)|\(TM\)/g, '')
    .replace(/\s+/g, ' ');
  const memory = `${String(Math.round(totalmem() / BYTES_PER_GIB))} GiB`;
  const day = new Date().toISOString().slice(0, 10);
  return `${String(processors.length)} cores of ${model.trim()}, ${memory}, Node ${process.versions.node}, ${day}`;
}
