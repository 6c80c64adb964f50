import type { MeasuredLoad } from './measureLoad';

/** Below this the subgraphs had to work out answers, and took the machine from the gateway. */
const LEAST_REMEMBERED = 0.99;

/** What a reader has to know of a load before believing its figures. */
export function remarksOn(where: string, { wrong, firstWrong, remembered }: MeasuredLoad): string[] {
  const remarks: string[] = [];
  if (wrong > 0) remarks.push(`WRONG ${where}: ${String(wrong)} answers; the first: ${firstWrong ?? ''}`);
  if (remembered < LEAST_REMEMBERED) {
    const share = (remembered * 100).toFixed(0);
    remarks.push(
      `${where}: the subgraphs had ${share} % of their answers in memory, and worked out the others`,
    );
  }
  return remarks;
}
