// A process of its own that publishes what waits for publication, until it is done or killed.
import { publishProjects } from './projectRuns';

void publishProjects(process.env).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
