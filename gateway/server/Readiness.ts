/** Whether the gateway takes requests: it says so until it begins to close. */
export class Readiness {
  #isClosing = false;

  get isReady(): boolean {
    return !this.#isClosing;
  }

  beginClosing(): void {
    this.#isClosing = true;
  }
}
