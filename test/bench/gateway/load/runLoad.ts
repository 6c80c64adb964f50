import { HttpConnection } from '../http/HttpConnection';
import type { Reply } from '../http/ReplyReader';
import type { AnswerCheck } from './AnswerCheck';
import type { LoadOrder, LoadReport } from './LoadOrder';
import { RequestTexts } from './RequestTexts';

/** Sends requests, so many at a time, each on a connection of its own that is kept; resolves when all are answered. */
export function runLoad(order: LoadOrder, check: AnswerCheck): Promise<LoadReport> {
  const { concurrency, requests, seconds } = order;
  const { hostname, port } = new URL(order.url);
  const texts = new RequestTexts(order);
  const took = new Float64Array(requests.most);
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let sent = 0;
  let answered = 0;
  let wrong = 0;
  let firstWrong: string | null = null;

  const connect = (): HttpConnection => new HttpConnection(hostname, Number(port));

  return new Promise((resolve) => {
    const sendNext = (connection: HttpConnection): void => {
      const now = performance.now();
      if (sent >= requests.most || (sent >= requests.least && now >= end)) {
        connection.close();
        if (answered === sent)
          resolve({ took: took.slice(0, sent), wrong, firstWrong, seconds: (now - begun) / 1000 });
        return;
      }
      const index = sent;
      sent += 1;
      const { text, variant } = texts.next();
      const note = (problem: string | null, next: HttpConnection): void => {
        took[index] = performance.now() - now;
        answered += 1;
        if (problem !== null) {
          wrong += 1;
          firstWrong ??= problem;
        }
        sendNext(next);
      };
      connection.send(text, 'latin1', {
        answered: (reply: Reply) => note(check.problemOf(variant, reply), connection),
        failed: (error) => note(error.message, connect()),
      });
    };
    for (let index = 0; index < concurrency; index += 1) sendNext(connect());
  });
}
