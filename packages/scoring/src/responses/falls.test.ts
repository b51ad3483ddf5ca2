import { describe, expect, it } from 'vitest';
import {
  assessDlqiResponse,
  assessItchResponse,
  assessPasiResponse,
  assessSri,
  fallResponses,
  fallResponsesOf,
  isToldInPercent,
  responseDefinitions,
} from '../index.ts';

describe('responses that are a fall of one total', () => {
  it('are PASI-50 to -100 in percent, and points of DLQI, itch and SLEDAI-2K', () => {
    expect(fallResponses).toEqual({
      pasi: { pasi50: { percent: 50 }, pasi75: { percent: 75 }, pasi90: { percent: 90 }, pasi100: { percent: 100 } },
      dlqi: { mcid4: { points: 4 }, points5: { points: 5 } },
      'pruritus-nrs': { nrs4: { points: 4 } },
      'sledai-2k': { sri: { points: 4 } },
    });
    for (const falls of Object.values(fallResponses))
      for (const id of Object.keys(falls)) expect(responseDefinitions).toHaveProperty(id);
  });

  it.each([
    ['pasi', 16, 0.1, assessPasiResponse],
    ['dlqi', 20, 1, assessDlqiResponse],
    ['pruritus-nrs', 9, 1, assessItchResponse],
  ] as const)('of %s are reached by exactly that fall and by no smaller one', (id, baseline, step, assess) => {
    for (const [name, fall] of fallResponsesOf(id)) {
      const limit = 'percent' in fall ? (baseline * (100 - fall.percent)) / 100 : baseline - fall.points;
      const achieved = (followUp: number) => {
        const found = assess({ baseline, followUp: Math.round(followUp * 10) / 10 });
        return found.status === 'evaluable' && (found.achieved as Record<string, unknown>)[name];
      };
      expect(achieved(limit), `${name} at ${limit}`).toBe(true);
      expect(achieved(limit + step), `${name} above ${limit}`).toBe(false);
    }
  });

  it('of SLEDAI-2K are what SRI-4 asks of it', () => {
    const pga = 1;
    const [, fall] = fallResponsesOf('sledai-2k')[0]!;
    const limb = (sledai: number) => {
      const found = assessSri({ baseline: { sledai: 12, pga }, followUp: { sledai, pga } });
      return found.limbs?.sledai.outcome;
    };
    expect(fall).toEqual({ points: 4 });
    expect([8, 9].map(limb)).toEqual(['reached', 'not-reached']);
  });

  it('are told in percent of PASI alone', () => {
    const ids = ['pasi', 'dlqi', 'iga', 'bsa', 'pruritus-nrs', 'sledai-2k', 'sle-pga', 'constructor'];
    expect(ids.filter(isToldInPercent)).toEqual(['pasi']);
    expect(fallResponsesOf('constructor')).toEqual([]);
  });
});
