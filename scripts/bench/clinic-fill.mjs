// @ts-check
import { dlqi } from '@clinimetric/scoring/dlqi';
import { iga } from '@clinimetric/scoring/iga';
import { pasi } from '@clinimetric/scoring/pasi';
import { pruritusNrs } from '@clinimetric/scoring/pruritus-nrs';
import { sledai2k } from '@clinimetric/scoring/sledai-2k';
import { slePga } from '@clinimetric/scoring/sle-pga';
import { turnOn } from '../../packages/demo/src/store/lock.ts';
import { madeUpPatient, madeUpVisit } from '../../packages/demo/src/store/made-up.ts';
import { Store } from '../../packages/demo/src/store/store.ts';
import { newId } from '../../packages/demo/src/records/id.ts';

const audit = /** @type {const} */ ({ who: 'Made up', what: 'created' });

/** Answers that differ from visit to visit, the same in every run. @param {number} seed */
const answersOf = (seed) => {
  const grade = (/** @type {number} */ step, /** @type {number} */ most) => (seed * 7 + step * 13) % (most + 1);
  const regions = ['head', 'upper-limbs', 'trunk', 'lower-limbs'];
  const signs = ['erythema', 'induration', 'desquamation'];
  return /** @type {const} */ ({
    pasi: Object.fromEntries(
      regions.flatMap((region, r) => [
        [`${region}.area`, 1 + grade(r, 5)],
        ...signs.map((sign, s) => [`${region}.${sign}`, 1 + grade(4 * r + s, 3)]),
      ]),
    ),
    dlqi: Object.fromEntries([
      ...[1, 2, 3, 4, 5, 6, 8, 9, 10].map((n) => [`q${n}`, grade(n, 3)]),
      ['q7', 'no'],
      ['q7b', grade(7, 2)],
    ]),
    'pruritus-nrs': { nrs: grade(1, 10) },
    iga: { iga: grade(2, 4) },
    'sledai-2k': Object.fromEntries(
      sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }, k) => [id, grade(k, 5) === 0]),
    ),
    'sle-pga': { pga: grade(3, 30) / 10 },
  });
};

const panels = { psoriasis: [dlqi, pruritusNrs, iga, pasi], lupus: [slePga, sledai2k] };

/** One patient with visits a month apart, each with its scorings as the clinic stores them. @param {number} number @param {number} visits */
function changesOf(number, visits) {
  const patient = madeUpPatient(number);
  const panel = panels[patient.diagnosis];
  /** @type {import('../../packages/demo/src/store/change.ts').Change[]} */
  const changes = [{ kind: 'patient', value: patient, revision: 0, audit: { ...audit, after: patient } }];
  for (let k = 0; k < visits; k++) {
    const visit = { ...madeUpVisit(number, k), panel: panel.map(({ id }) => id) };
    changes.push({ kind: 'visit', value: visit, revision: 0, audit: { ...audit, after: visit } });
    const answers = answersOf(number * visits + k);
    for (const instrument of panel) {
      const result = instrument.score(answers[/** @type {keyof typeof answers} */ (instrument.id)]);
      /** @type {import('@clinimetric/scoring').Administration} */
      const value = {
        format: 'clinimetric-administration@1',
        id: newId(),
        instrument: instrument.id,
        version: instrument.version,
        answers: result.answers,
        options: result.options,
        assessedAt: `${visit.day}T09:00:00Z`,
        assessor: visit.assessor,
        result,
      };
      changes.push({
        kind: 'administration',
        value,
        revision: 0,
        visit: visit.id,
        audit: { ...audit, after: { answers: result.answers } },
      });
    }
  }
  return changes;
}

const atOnce = 50;

/** Fills the clinic of this site, and locks it where a passphrase is given. @param {{ patients: number, visits: number, passphrase?: string }} wanted */
export async function fill({ patients, visits, passphrase }) {
  const store = new Store();
  for (let first = 0; first < patients; first += atOnce) {
    const count = Math.min(atOnce, patients - first);
    const written = await store.write(Array.from({ length: count }, (_, k) => changesOf(first + k, visits)).flat());
    if (!written.ok) throw new Error(JSON.stringify(written.failure));
  }
  if (passphrase !== undefined) {
    const locked = await turnOn(store, passphrase, 30);
    if (!locked.ok) throw new Error(JSON.stringify(locked.failure));
  }
  store.close();
}
