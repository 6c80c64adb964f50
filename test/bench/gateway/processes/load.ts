import { AnswerCheck } from '../load/AnswerCheck';
import type { LoadOrder } from '../load/LoadOrder';
import { runLoad } from '../load/runLoad';

const checks = new Map<string, AnswerCheck>();

/** One for each gateway and operation, for as long as the process lives. */
function checkFor({ url, bodies }: LoadOrder): AnswerCheck {
  const key = `${url} ${bodies[0] ?? ''}`;
  const check = checks.get(key) ?? new AnswerCheck();
  checks.set(key, check);
  return check;
}

process.on('message', (order: LoadOrder) => {
  void runLoad(order, checkFor(order)).then((report) => process.send?.(report));
});
console.log('ready');
