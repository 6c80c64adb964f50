/** Colours for a light and for a dark page; the drawing has a ground of its own, so that it is legible on either. */
export const chartStyle = `
  .ground { fill: #ffffff; }
  .text { fill: #1f2328; font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
  .quiet { fill: #59636e; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .base { stroke: #59636e; stroke-width: 1.5; }
  .hive-js { fill: #e5b567; }
  .hive-rust { fill: #cf7222; }
  .mercurius { fill: #9a7fd1; }
  .ours { fill: #1a7f4b; }
  .floor { fill: #ffffff; stroke: #59636e; stroke-width: 1; stroke-dasharray: 3 2; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #151b23; }
    .text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .grid { stroke: #2f3742; }
    .base { stroke: #9198a1; }
    .ours { fill: #3fb97a; }
    .floor { fill: #151b23; stroke: #9198a1; }
  }`;
