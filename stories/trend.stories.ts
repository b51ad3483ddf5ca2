import '@clinimetric/elements/bsa';
import '@clinimetric/elements/pasi';
import '@clinimetric/elements/trend';
import type { PlannedVisit, TakenVisit, TrendElement } from '@clinimetric/elements/trend/element';
import { bsa } from '@clinimetric/scoring/bsa';
import { pasi } from '@clinimetric/scoring/pasi';
import { expect } from 'storybook/test';
import { dark, forcedColours, medium, narrow, rightToLeft, type StoryArgs } from './support/clinical-states.ts';

/** The chart alone, or below the live element of today. */
function render({ properties = {} }: StoryArgs): HTMLElement {
  const place = document.createElement('div');
  const stamp = document.createElement('p');
  stamp.textContent = 'Made-up data';
  place.append(stamp);
  if (properties['today']) {
    const live = Object.assign(document.createElement('clin-pasi'), { id: properties['today'] });
    live.answers = legs(1, 1);
    place.append(live);
  }
  place.append(Object.assign(document.createElement('clin-trend'), properties));
  return place;
}

export default {
  title: 'Views/Trend',
  component: 'clin-trend',
  render,
  argTypes: { properties: { control: 'object' as const, description: 'Properties of the chart.' } },
};

/** Legs alone: 0.4 × area × three times the sign. */
const legs = (area: number, sign: number) => ({
  'head.area': 0,
  'upper-limbs.area': 0,
  'trunk.area': 0,
  'lower-limbs.area': area,
  'lower-limbs.erythema': sign,
  'lower-limbs.induration': sign,
  'lower-limbs.desquamation': sign,
});

const taken = (assessedAt: string, visit: string, result: NonNullable<TakenVisit['result']>): TakenVisit => ({
  id: visit,
  assessedAt,
  visit,
  result,
});
const visit = (day: string, name: string, area: number, sign: number) => taken(day, name, pasi.score(legs(area, sign)));
const missed: PlannedVisit = { visit: 'Week 12', due: '2025-05-26' };

const visits = [
  visit('2025-03-03', 'Baseline', 6, 2),
  visit('2025-03-31', 'Week 4', 5, 2),
  visit('2025-04-28', 'Week 8', 6, 1),
  missed,
  visit('2025-06-23', 'Week 16', 4, 1),
  visit('2025-08-18', 'Week 24', 3, 1),
  visit('2025-11-14', 'Week 36', 1, 1),
];
const responses = '50 75 90';
const treatments = [
  { label: 'Methotrexate', from: '2024-09-01', to: '2025-04-14' },
  { label: 'Adalimumab', from: '2025-03-03' },
];

const trendIn = (canvas: HTMLElement) => canvas.querySelector<TrendElement>('clin-trend')!;

/** A chart that must show that many visits, each in the table too, and this sentence. */
const chart = (properties: Partial<TrendElement>, count: number, sentence: string) => ({
  args: { properties: properties as StoryArgs['properties'] },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = trendIn(canvasElement);
    await element.updateComplete;
    const root = element.shadowRoot!;
    await expect(root.querySelectorAll('.stop')).toHaveLength(count);
    await expect(root.querySelectorAll('tbody tr')).toHaveLength(count);
    await expect(root.textContent.replace(/\s+/g, ' ')).toContain(sentence);
  },
});

export const Course = chart({ visits, responses }, 7, '14.4 → 1.2: 91.7');
export const TreatmentsAndBands = chart(
  { visits, responses: '75', treatments, bandScheme: 'schmitt-wozel-2005' },
  7,
  'above 12',
);
export const TotalNotToExceed = chart({ visits, responses: '90 <=3' }, 7, 'PASI ≤ 3.0 reached');

const { 'lower-limbs.desquamation': _, ...half } = legs(3, 1);
export const NotComplete = chart(
  { visits: [...visits.slice(0, 5), taken('2025-08-18', 'Week 24', pasi.score(half)), ...visits.slice(6)], responses },
  7,
  'not complete',
);
export const LastVisitNotComplete = chart(
  { visits: [...visits.slice(0, 5), taken('2025-08-18', 'Week 24', pasi.score(half))], responses },
  6,
  'not evaluable',
);

const surface = (day: string, name: string, method: 'handprints' | 'direct', value: number) =>
  taken(day, name, bsa.score({ method, [method]: value }));
const methods = [
  surface('2025-01-06', 'Baseline', 'handprints', 12),
  surface('2025-02-03', 'Week 4', 'handprints', 10.5),
  surface('2025-03-03', 'Week 8', 'direct', 8),
  surface('2025-04-07', 'Week 12', 'direct', 4),
];
export const MethodChanged = chart({ visits: methods, responses: '75' }, 4, 'not comparable: Method');
export const BaselineOfTheNewMethod = chart(
  { visits: methods, responses: '50', baseline: 'Week 8' },
  4,
  'before the baseline',
);
export const NewRules = chart(
  {
    visits: visits.map((one) =>
      'result' in one && one.assessedAt > '2025-07' ? { ...one, result: { ...one.result!, version: '2.0.0' } } : one,
    ),
    responses,
  },
  7,
  'Version of the rules changed: 2.0.0, before 1',
);
export const VisitsBeforeTheBaseline = chart(
  { visits: [visit('2023-06-05', 'Week −91', 5, 2), ...visits], responses, baseline: 'Baseline' },
  8,
  'since baseline',
);
export const UnknownBaseline = chart({ visits, responses, baseline: 'Week 12' }, 7, 'The chosen baseline has no total');
export const BaselineOfZero = chart(
  { visits: [visit('2025-03-03', 'Baseline', 0, 0), visit('2025-03-31', 'Week 4', 1, 1)], responses },
  2,
  'Baseline is 0',
);

export const NoVisits = chart({ visits: [] }, 0, 'No visits yet');
export const OneVisit = chart({ visits: visits.slice(0, 1), responses }, 1, 'Baseline 14.4');
export const VisitsOfOneDay = chart(
  { visits: visits.filter((one) => 'result' in one).map((one) => ({ ...one, assessedAt: '2025-03-03' })) },
  6,
  'Baseline 14.4',
);
export const SixtyVisits = chart(
  {
    visits: Array.from({ length: 60 }, (_, i) => {
      const day = new Date(Date.UTC(2023, 0, 2 + 21 * i)).toISOString().slice(0, 10);
      return visit(day, `Visit ${i + 1}`, 1 + ((i >> 2) % 6), 1 + ((i >> 3) % 3));
    }),
    responses: '50',
  },
  60,
  'over time',
);
export const WithTheLiveElement = chart({ visits: visits.slice(0, 5), responses, today: 'now' }, 6, 'PASI today');

export const Narrow = narrow(Course);
export const NarrowTable = narrow({
  ...MethodChanged,
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = trendIn(canvasElement);
    await element.updateComplete;
    const root = element.shadowRoot!;
    root.querySelectorAll<HTMLInputElement>('.switch input')[1]!.click();
    await element.updateComplete;
    await expect(root.querySelector('table')!.checkVisibility()).toBe(true);
  },
});
export const Medium = medium(Course);
export const Dark = dark(TreatmentsAndBands);
export const RightToLeft = rightToLeft(Course);
export const ForcedColours = forcedColours(TreatmentsAndBands);
