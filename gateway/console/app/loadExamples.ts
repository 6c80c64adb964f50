import type { Example } from '../Example';

let loading: Promise<Example[]> | undefined;

/** The example operations of the gateway, asked for once; a failed attempt may be repeated. */
export function loadExamples(): Promise<Example[]> {
  loading ??= fetchExamples().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchExamples(): Promise<Example[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}examples.json`);
  if (!response.ok) throw new Error(`examples.json: ${response.status}`);
  return (await response.json()) as Example[];
}
