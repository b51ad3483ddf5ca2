import { describe, expect, it } from 'vitest';
import { studyProblemOf } from '../../records/study.ts';
import { changeAt, groupsOf, respondersBy, responseFills } from '../analysis.ts';
import { measuresOf } from '../measures.ts';
import { responsesOf, sriOf } from '../responses.ts';
import { scored } from '../scored.ts';
import { lupusSix } from './lupus-six.ts';

const study = scored(lupusSix());
const measures = measuresOf(study);
const [sri4] = responsesOf(study, measures);
const [group] = groupsOf(study);
const last = study.study.visits.length - 1;

describe('the lupus study that was made up', () => {
  it('is a study, and says that it is made up', () => {
    expect(studyProblemOf(lupusSix())).toBeUndefined();
    expect(study.study.isMadeUp).toBe(true);
  });

  it('has complete forms at every visit that took place', () => {
    for (const { code, visits } of study.subjects)
      for (const visit of visits)
        for (const result of Object.values(visit?.results ?? {}))
          expect([
            code,
            visit!.seen.visit,
            result.instrument,
            result.status,
            result.status === 'incomplete' ? result.missing : [],
          ]).toEqual([code, visit!.seen.visit, result.instrument, 'complete', []]);
  });

  // Published for another six patients, and the reference value of the exact interval: trial-statistics, section 1.
  it.each(responseFills)('comes to 5 of 6 with SRI-4 at week 24: %s', (fill) => {
    expect(sri4!.id).toBe('sri4');
    const found = respondersBy(group!, sri4!, fill, study)[last]!;
    expect([found.responders, found.n]).toEqual([5, 6]);
    expect(found.percent!.toFixed(1)).toBe('83.3');
    expect(found.interval!.lower.toFixed(1)).toBe('35.9');
    expect(found.interval!.upper.toFixed(1)).toBe('99.6');
  });

  it('has one non-responder: SLEDAI falls by 4, and the kidney has a new A', () => {
    const { visits } = study.subjects.find(({ code }) => code === 'SLE-05')!;
    const found = sriOf(visits[last]!, visits[0]!);
    expect(found.limbs!.sledai).toMatchObject({ outcome: 'reached', arguments: { before: 14, now: 10 } });
    expect(found.limbs!.newA).toMatchObject({
      outcome: 'not-reached',
      arguments: { systems: [{ system: 'renal', now: 'A' }] },
    });
    expect(found.limbs!.pga.outcome).toBe('reached');
  });

  it('changes by what its SLEDAI totals say', () => {
    const sledai = measures.find(({ id }) => id === 'sledai-2k')!;
    const found = changeAt(group!, sledai, 'observed', last, 0);
    // 12→4, 12→6, 10→4, 14→4, 14→10, 10→3.
    expect(found.summary.changes).toEqual([-8, -6, -6, -10, -4, -7]);
    // All six fell: 2 / 2^6, the smallest p that six changes reach.
    expect(found.wilcoxon.p).toBe(0.03125);
  });
});
