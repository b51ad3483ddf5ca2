import '@clinimetric/elements/sle-pga';
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
  title: 'Instruments/Lupus PGA',
  component: 'clin-sle-pga',
  render: renderElement('clin-sle-pga'),
  ...shared,
};

const rated = (pga: number) => story({ pga }, { status: 'complete', total: pga });

/** No mark and no thumb; four points on the line. */
export const Empty = story({}, { status: 'incomplete' });
export const Complete = rated(1.25);
/** 50 mm on a line of 100 mm. */
export const FromPaper = story({ 'pga-mm': 50 }, { status: 'complete', total: 1.5 });
export const NotAssessed = story({ pga: 'not-assessed' }, { status: 'incomplete' });
export const NoActivity = rated(0);
export const EdgeBelowMild = rated(0.49);
export const EdgeMild = rated(0.5);
export const EdgeMildEnds = rated(1);
export const EdgeModerate = rated(1.01);
export const EdgeModerateEnds = rated(2);
export const EdgeSevere = rated(2.01);
export const MostSevere = rated(3);
export const OutOfRange = story({ pga: 4 }, { status: 'invalid' });
/** Number and millimetres contradict each other; a person cannot give both. */
export const Conflict = story({ pga: 1, 'pga-mm': 50 }, { status: 'invalid' });
export const Disabled = story({ pga: 1.25 }, { status: 'complete', total: 1.25 }, { disabled: true });
export const ReadOnly = story({ pga: 1.25 }, { status: 'complete', total: 1.25 }, { readonly: true });

export const Medium = medium(Complete);
export const Narrow = narrow(FromPaper);
export const NarrowEmpty = narrow(Empty);
export const Dark = dark(Complete);
export const RightToLeft = rightToLeft(FromPaper);
export const ForcedColours = forcedColours(Complete);
