import type { FloorPlan, Variables } from '../floor/FloorPlan';
import { relayPlan } from '../floor/relayPlan';
import { searchPlan } from '../floor/searchPlan';
import { sixRootsPlan } from '../floor/sixRootsPlan';
import { threeHopsPlan } from '../floor/threeHopsPlan';
import { HttpPool } from '../http/HttpPool';
import { listen } from '../http/listen';
import { readText } from '../http/readText';
import { sendJson } from '../http/sendJson';
import { shapes, type ShapeName } from '../workload/shapes';

interface Body {
  readonly operationName: ShapeName;
  readonly variables: Variables;
}

function plansOf(addresses: Readonly<Record<string, string>>): Readonly<Record<ShapeName, FloorPlan>> {
  const pools = new Map(Object.entries(addresses).map(([name, url]) => [name, new HttpPool(url)]));
  const poolOf = (name: string): HttpPool => {
    const pool = pools.get(name);
    if (!pool) throw new Error(`there is no subgraph ${name}`);
    return pool;
  };
  const queryOf = (name: ShapeName): string => shapes.find((shape) => shape.name === name)?.query ?? '';
  return {
    Q1: relayPlan(queryOf('Q1'), poolOf),
    Q2: searchPlan(poolOf),
    Q3: threeHopsPlan(poolOf),
    Q4: sixRootsPlan(poolOf),
    Q5: relayPlan(queryOf('Q5'), poolOf),
  };
}

/** The least a Node process can do: it parses no GraphQL and checks nothing, and its plans are written by hand. */
async function serveFloor(addresses: Readonly<Record<string, string>>): Promise<void> {
  const plans = plansOf(addresses);
  const url = await listen((request, response) => {
    readText(request, (text) => {
      const { operationName, variables } = JSON.parse(text) as Body;
      plans[operationName](variables).then(
        (answer) => sendJson(response, 200, answer),
        (error: unknown) => sendJson(response, 500, Buffer.from(JSON.stringify(String(error)))),
      );
    });
  });
  console.log(`ready ${url}`);
}

void serveFloor(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>);
