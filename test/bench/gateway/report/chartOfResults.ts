import type { Contestant } from '../measure/Contestant';
import type { Results } from '../measure/Figures';
import { shapes } from '../workload/shapes';
import type { BarChart } from './chart/BarChart';
import { machineLine } from './machineLine';

/** How many requests each gateway answers in the processor time in which the stock one answers one. */
export function chartOfResults(results: Results, contestants: readonly Contestant[]): BarChart {
  const others = contestants.filter(({ key }) => key !== 'stock');
  const groups = shapes.flatMap(({ name, title }) => {
    const figures = results.get(name);
    const stock = figures?.get('stock')?.processor;
    if (!figures || stock === undefined) return [];
    const ratios = others.map(({ key }) => {
      const own = figures.get(key)?.processor;
      return own === undefined ? null : stock / own;
    });
    return [{ label: name, explanation: title, ratios }];
  });
  return {
    title: 'Requests answered in a second of processor time',
    axis: 'as a multiple of stock @apollo/gateway with @apollo/server, on a logarithmic scale; higher is better',
    base: 'stock = 1',
    footer: `${machineLine()}; npm run bench -- gateway; –: gives no right answer`,
    series: others.map(({ key, name }) => ({ name, style: key })),
    groups,
  };
}
