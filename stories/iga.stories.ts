import '@clinimetric/elements/iga';
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
  title: 'Instruments/IGA',
  component: 'clin-iga',
  render: renderElement('clin-iga'),
  ...shared,
};

const rated = (iga: number) => story({ iga }, { status: 'complete', total: iga });

export const Empty = story({}, { status: 'incomplete' });
export const Clear = rated(0);
/** The upper end of "clear or almost clear". */
export const AlmostClear = rated(1);
export const Mild = rated(2);
/** The lower end of the usual entry criterion. */
export const Moderate = rated(3);
export const Severe = rated(4);
export const NotAssessed = story({ iga: 'not-assessed' }, { status: 'incomplete' });
/** A value of the six-point scale. */
export const Invalid = story({ iga: 5 }, { status: 'invalid' });
export const Disabled = story({ iga: 2 }, { status: 'complete', total: 2 }, { disabled: true });
export const ReadOnly = story({ iga: 2 }, { status: 'complete', total: 2 }, { readonly: true });

export const Medium = medium(Moderate);
export const Narrow = narrow(Moderate);
export const NarrowEmpty = narrow(Empty);
export const Dark = dark(Moderate);
export const DarkNotAssessed = dark(NotAssessed);
export const RightToLeft = rightToLeft(Moderate);
export const ForcedColours = forcedColours(Moderate);
export const ForcedColoursNotAssessed = forcedColours(NotAssessed);
