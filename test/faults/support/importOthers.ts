// A process of its own that imports what travels beside standards, all kinds at once, until it is done or killed.
import { runProgram } from './runProgram';
import { FILES, importOthers } from '../../support/travellers';

runProgram((env) => importOthers(env, String(env[FILES]), true));
