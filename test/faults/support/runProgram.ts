/**
 * Runs what a process of its own is for. It ends by itself as soon as the work is done or has failed, whatever still keeps
 * the event loop: its exit status is what the test that started it goes by.
 */
export function runProgram(work: (env: NodeJS.ProcessEnv) => Promise<unknown>): void {
  void work(process.env).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
}
