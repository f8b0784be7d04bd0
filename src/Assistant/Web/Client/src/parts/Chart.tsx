import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkAreaComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, GridComponent, LegendComponent, MarkAreaComponent, AriaComponent, SVGRenderer]);

export interface ChartColors {
  ink: string;
  faint: string;
  line: string;
  accent: string;
  paper: string;
}

interface ChartProps {
  /** What is seen, for who cannot see it; the table under the chart has the values. */
  label: string;
  option: (colors: ChartColors, width: number) => EChartsCoreOption;
  onClick: (seriesIndex: number, dataIndex: number) => void;
}

/** A drawing in the colours of the page. To be loaded when it is needed: it brings the library with it. */
export default function Chart({ label, option, onClick }: ChartProps) {
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const click = useRef(onClick);
  useEffect(() => {
    click.current = onClick;
  });
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    const style = getComputedStyle(document.documentElement);
    const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const colors = { ink: color('ink'), faint: color('faint'), line: color('line'), accent: color('accent'), paper: color('paper') };
    const draw = () => chart.setOption({ animation: false, ...option(colors, chart.getWidth()) }, { notMerge: true });
    draw();
    chart.on('click', ({ seriesIndex, dataIndex }) => click.current(seriesIndex ?? 0, dataIndex));
    const watch = new ResizeObserver(() => {
      chart.resize();
      draw();
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, scheme]);
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height: '100%' }} />;
}
