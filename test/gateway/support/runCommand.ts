// Runs a command of the product in a process of its own: the command's name, then its arguments.
const [, , command = '', ...args] = process.argv;

void import(`../../../shared/cli/${command}`)
  .then(({ main }: { main(args: string[]): Promise<void> }) => main(args))
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
