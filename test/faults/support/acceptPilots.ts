// A process of its own that accepts what waits for acceptance, until it is done or killed.
import { acceptPilots } from './pilotRuns';
import { runProgram } from './runProgram';

runProgram(acceptPilots);
