import type { Administration, AnswerMeta } from '@clinimetric/scoring';
import { newId } from '../records/id.ts';
import { panels, type Visit } from '../records/visit.ts';
import type { Change } from '../store/change.ts';
import type { Envelope } from './envelope.ts';

/** Every answer is marked as taken over; what is known about it otherwise stays. */
function imported(administration: Administration): Administration {
  const { answers, meta = {} } = administration;
  const marked = Object.keys(answers).map((id): [string, AnswerMeta] => [id, { ...meta[id], source: 'imported' }]);
  return { ...administration, meta: { ...meta, ...Object.fromEntries(marked) } };
}

const order = Object.values(panels).flat();

/** The day of the visit: the last on which something was assessed. A questionnaire may be of the day before. */
export const dayOf = ({ administrations }: Envelope): string =>
  administrations
    .map(({ assessedAt }) => assessedAt.slice(0, 10))
    .sort()
    .at(-1)!;

/**
 * An envelope as an unscheduled visit of a patient. The visit is signed, so that the scores of another clinic change only by
 * an amendment; scorings keep their ids, so that none is kept twice.
 */
export function keepingChanges(envelope: Envelope, patient: string, who: string): readonly [Visit, readonly Change[]] {
  const { administrations, digest } = envelope;
  const panel = [...new Set(administrations.map(({ instrument }) => instrument))];
  panel.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const visit: Visit = {
    id: newId(),
    patient,
    planned: null,
    day: dayOf(envelope),
    assessor: administrations.find(({ assessor }) => assessor !== undefined)?.assessor ?? '',
    state: 'signed',
    panel,
    notDone: {},
  };
  const audit = { who, what: 'created', after: { envelope: digest } } as const;
  const scorings = administrations.map((one): Change => ({
    kind: 'administration',
    value: imported(one),
    revision: 0,
    visit: visit.id,
    audit,
  }));
  return [visit, [{ kind: 'visit', value: visit, revision: 0, audit }, ...scorings]];
}
