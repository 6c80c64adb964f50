// A process of its own that publishes what waits for publication, until it is done or killed.
import { publishProjects } from './projectRuns';
import { runProgram } from './runProgram';

runProgram(publishProjects);
