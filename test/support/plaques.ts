import {
  bodyFigure,
  encodeStrokes,
  measureCoverage,
  type BodyAge,
  type BodyRegion,
  type BodyRegionId,
  type BodyStroke,
  type BodyView,
  type Point,
} from '@clinimetric/scoring/body-figure';

/** A half part of the chart as it is drawn at an age. */
export const regionOf = (age: BodyAge, id: BodyRegionId): BodyRegion =>
  bodyFigure(age).regions.find((region) => region.id === id)!;

export const whole = (...regions: BodyRegionId[]): BodyStroke[] =>
  regions.map((region) => ({ tool: 'fill-region', region }));

export const brush = (radius: number, points: readonly Point[], view: BodyView = 'front'): BodyStroke => ({
  tool: 'brush',
  view,
  radius,
  points,
});

export const line = (view: BodyView, radius: number, ...points: Point[]): BodyStroke => brush(radius, points, view);

/** A round plaque in the middle of a part. */
export const round = (age: BodyAge, id: BodyRegionId, radius: number): BodyStroke => {
  const { view, label } = regionOf(age, id);
  return line(view, radius, label);
};

/** On the border of two neighbouring parts of a limb: over the elbow or the knee. */
function joint(age: BodyAge, above: BodyRegionId, below: BodyRegionId, radius: number): BodyStroke {
  const { view, label } = regionOf(age, above);
  const {
    label: [x],
    bounds: [, y],
  } = regionOf(age, below);
  return line(view, radius, [(label[0] + x) / 2, y]);
}

/** Across the top of both buttocks, and so over the border to the back. */
function sacrum(age: BodyAge): BodyStroke {
  const { label, bounds } = regionOf(age, 'buttock-left.back');
  return line('back', 52, [label[0] / 2, bounds[1]], [-label[0] / 2, bounds[1]]);
}

/** The back of the head from one side to the other. */
function scalp(age: BodyAge): BodyStroke {
  const [left, top, width, height] = regionOf(age, 'head.back').bounds;
  return line('back', 28, [left + width / 4, top + height / 2], [left + (3 * width) / 4, top + height / 2]);
}

/** Plaques where they are commonest: elbows, knees, sacrum and scalp. All but the last lie across a border. */
export const plaques = (age: BodyAge): BodyStroke[] => [
  joint(age, 'upper-arm-left.back', 'forearm-left.back', 44),
  joint(age, 'upper-arm-right.back', 'forearm-right.back', 44),
  joint(age, 'thigh-left.front', 'lower-leg-left.front', 52),
  joint(age, 'thigh-right.front', 'lower-leg-right.front', 52),
  sacrum(age),
  scalp(age),
];

/** An age in years for which the figure is that of `age`. */
export const yearsOf = (age: BodyAge): number => (age === 'adult' ? 45 : Number(age));

/** Answers of a BSA that is painted and not confirmed. */
export const paintedBsa = (strokes: readonly BodyStroke[], age: BodyAge = 'adult') => ({
  method: 'lund-browder',
  'age-years': yearsOf(age),
  strokes: encodeStrokes(strokes, age),
});

/** What confirming a painting answers: the percentage of each half part, in hundredths as it was measured. */
export const sharesPainted = (strokes: readonly BodyStroke[], age: BodyAge = 'adult'): Record<string, number> =>
  Object.fromEntries(
    Object.entries(measureCoverage(strokes, age).regions).map(([id, { percent }]) => [
      `lund-browder.${id}`,
      percent / 100,
    ]),
  );
