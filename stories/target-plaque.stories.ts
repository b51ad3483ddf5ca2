import '@clinimetric/elements/target-plaque';
import type { AdministrationTarget } from '@clinimetric/scoring';
import {
  dark,
  forcedColours,
  medium,
  narrow,
  renderElement,
  rightToLeft,
  shared,
  story,
} from './support/clinical-states.ts';

export default {
  title: 'Instruments/Target plaque',
  component: 'clin-target-plaque',
  render: renderElement('clin-target-plaque'),
  ...shared,
};

const plaque = (more: Partial<AdministrationTarget> = {}) => ({
  target: JSON.stringify({ id: '2', site: 'elbow', side: 'left', arm: 'treated', ...more }),
});
const sized = { attributes: plaque({ lengthMm: 60, widthMm: 40 }) };
const signs = (erythema?: number, induration?: number, scaling?: number) =>
  Object.fromEntries(
    Object.entries({ erythema, induration, scaling }).filter(
      (entry): entry is [string, number] => entry[1] !== undefined,
    ),
  );
const lost = { erythema: 'not-assessed', induration: 'not-assessed', scaling: 'not-assessed' };

export const Empty = story({}, { status: 'incomplete' }, sized);
export const Partial = story(signs(3, undefined, 2), { status: 'incomplete' }, sized);
export const Complete = story(signs(3, 3, 2), { status: 'complete', total: 8 }, sized);
/** Nothing is known of the plaque but its signs. */
export const WithoutTarget = story(signs(3, 3, 2), { status: 'complete', total: 8 });
/** Healed is 0, and not missing. */
export const Healed = story(signs(0, 0, 0), { status: 'complete', total: 0 }, sized);
export const Highest = story(signs(4, 4, 4), { status: 'complete', total: 12 }, sized);
export const NotAssessed = story(lost, { status: 'incomplete' }, sized);
export const NotAssessedWithReason = story(
  { ...lost, 'not-assessed-because': 'biopsied' },
  { status: 'incomplete' },
  sized,
);
export const OneSignNotAssessed = story(
  { ...signs(2, undefined, 2), induration: 'not-assessed' },
  { status: 'incomplete' },
  sized,
);
export const AlsoMeasured = story(
  { ...signs(3, 3, 2), 'itch-vas-mm': 62, 'thickness-mm': 2.35 },
  { status: 'complete', total: 8 },
  sized,
);
export const WithoutSize = story(signs(3, 3, 2), { status: 'complete', total: 8 }, { attributes: plaque() });
/** The box is named as 27 % above the ellipse. */
export const AreaAsBox = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: plaque({ lengthMm: 60, widthMm: 40, areaMethod: 'box' }) },
);
export const AreaMeasured = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: plaque({ areaCm2: 17.5, areaMethod: 'measured' }) },
);
export const WiderThanLong = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: plaque({ lengthMm: 40, widthMm: 60 }) },
);
/** What the dose of a protocol comes to for this plaque. */
export const CellsPerCm2 = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: { ...sized.attributes, 'cells-per-cm2': '1000000' } },
);
export const Invalid = story({ ...signs(3, 3), scaling: 5 }, { status: 'invalid' }, sized);
export const Disabled = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: sized.attributes, disabled: true },
);
export const ReadOnly = story(
  signs(3, 3, 2),
  { status: 'complete', total: 8 },
  { attributes: sized.attributes, readonly: true },
);

export const Medium = medium(Partial);
export const Narrow = narrow(CellsPerCm2);
export const NarrowNotAssessed = narrow(NotAssessedWithReason);
export const Dark = dark(CellsPerCm2);
export const RightToLeft = rightToLeft(CellsPerCm2);
export const ForcedColours = forcedColours(Partial);
