/** Where a progress bar is drawn, such as `process.stderr`. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
const MILLISECONDS_BETWEEN_DRAWINGS = 100;

/** A bar on one line of a terminal; silent where the output is no terminal. */
export class ProgressBar {
  private drawnAt = 0;
  private drawn = false;

  constructor(private readonly terminal: Terminal) {}

  /** Shows how much is done. @param share 0 to 1 @param label what the bar counts, e.g. `4,187 rows` */
  show(share: number, label: string): void {
    const now = Date.now();
    if (!this.terminal.isTTY || (share < 1 && now - this.drawnAt < MILLISECONDS_BETWEEN_DRAWINGS)) return;
    this.drawnAt = now;
    this.drawn = true;
    const filled = Math.round(share * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    this.terminal.write(`\r${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}\u001B[K`);
  }

  /** Leaves the bar behind and goes to the next line. */
  end(): void {
    if (this.drawn) this.terminal.write('\n');
    this.drawn = false;
  }
}
