import { notEvaluable, type NotEvaluable } from '../visits.ts';
import { limb, openLimb, type Limb } from './limbs.ts';
import type { MaybeVisit } from './lupus-visit.ts';
import { findFailure, isFault, readCourse, type Course } from './treatment-record.ts';
import { treatmentRuleSets, type TreatmentRuleSet } from './treatment-rules.ts';
import type { DrugChange, RuleFinding, TreatmentRule } from './treatment.ts';

/** The weeks in which a rule looks, as far as the visit; `undefined` while it is not due. */
function weeksOf(
  rule: TreatmentRule,
  week: number | NotEvaluable,
): [from: number, to: number] | NotEvaluable | undefined {
  const { fromWeek, toWeek, lastWeeks } = rule;
  if (isFault(week)) return fromWeek === 0 && toWeek === null ? [0, Number.POSITIVE_INFINITY] : week;
  const from = lastWeeks === undefined ? fromWeek : Math.max(fromWeek, week - lastWeeks);
  const to = Math.min(toWeek ?? week, week);
  return from <= to ? [from, to] : undefined;
}

/** What a rule found in its weeks. */
interface Finding {
  readonly isBroken: boolean;
  readonly evidence?: Pick<RuleFinding, 'week' | 'change' | 'mgPerDay' | 'before' | 'limit'>;
}

const mg = (hundredths: number) => hundredths / 100;

function findChange(
  rule: TreatmentRule,
  course: Course,
  isHit: (change: DrugChange) => boolean,
): Finding | NotEvaluable {
  if (isFault(course.changes)) return course.changes;
  const hit = course.changes.find((change) => change.drugClass === rule.drugClass && isHit(change));
  return hit ? { isBroken: true, evidence: { change: hit.change, week: hit.week } } : { isBroken: false };
}

/** A rise between two recorded doses of those weeks. */
function findRise(doses: Course['doses'], from: number, to: number): Finding | undefined {
  const among = isFault(doses) ? [] : doses.filter(({ week }) => week >= from && week <= to);
  const at = among.findIndex(({ dose }, i) => i > 0 && dose > among[i - 1]!.dose);
  if (at < 0) return undefined;
  const { week, dose } = among[at]!;
  return { isBroken: true, evidence: { week, mgPerDay: mg(dose), before: mg(among[at - 1]!.dose) } };
}

/** The highest recorded dose of those weeks against a limit, both in hundredths of mg. */
function findDose({ doses, path }: Course, from: number, to: number, limit: number): Finding | NotEvaluable {
  if (isFault(doses)) return doses;
  const [highest] = doses.filter(({ week }) => week >= from && week <= to).sort((a, b) => b.dose - a.dose);
  if (!highest) return notEvaluable('dose-not-recorded', `${path}.doses`);
  const evidence = { week: highest.week, mgPerDay: mg(highest.dose), limit: mg(limit) };
  return { isBroken: highest.dose > limit, evidence };
}

/** A rule about high doses at baseline is for those patients alone. */
function concerns({ condition }: TreatmentRule, { baselineDose }: Course): boolean {
  if (condition.kind !== 'dose-above' || condition.baselineAtLeast === undefined) return true;
  return isFault(baselineDose) || baselineDose >= 100 * condition.baselineAtLeast;
}

function find(rule: TreatmentRule, course: Course, from: number, to: number): Finding | NotEvaluable {
  const { condition } = rule;
  const { baselineDose } = course;
  switch (condition.kind) {
    case 'changed': {
      const rise =
        rule.drugClass === 'glucocorticoid' && condition.changes.includes('raised')
          ? findRise(course.doses, from, to)
          : undefined;
      const isHit = ({ change, week }: DrugChange) => condition.changes.includes(change) && week >= from && week <= to;
      return rise ?? findChange(rule, course, isHit);
    }
    case 'above-baseline':
      return findChange(
        rule,
        course,
        ({ change, week, untilWeek }) => change === 'raised' && week <= to && (untilWeek ?? to) >= from,
      );
    case 'dose-above': {
      const { mgPerDay, baselineAtLeast } = condition;
      if (baselineAtLeast !== undefined && isFault(baselineDose)) return baselineDose;
      return findDose(course, from, to, 100 * mgPerDay);
    }
    case 'dose-not-back': {
      if (isFault(baselineDose)) return baselineDose;
      // Within the percentage or within the milligrams: the wider one counts.
      const limit = Math.max((baselineDose * (100 + condition.percent)) / 100, baselineDose + 100 * condition.mgPerDay);
      return findDose(course, from, to, limit);
    }
  }
}

/** One rule against what was recorded, as evidence. */
function assessRule(rule: TreatmentRule, course: Course) {
  const weeks = weeksOf(rule, course.week);
  const found = isFault(weeks) || weeks === undefined ? weeks : find(rule, course, ...weeks);
  const fault = isFault(found) ? found : undefined;
  const finding = isFault(found) ? undefined : found;
  const outcome = fault ? 'not-evaluable' : finding ? (finding.isBroken ? 'broken' : 'kept') : 'not-due';
  const account: RuleFinding = {
    rule: rule.id,
    drugClass: rule.drugClass,
    effect: rule.effect,
    outcome,
    ...(fault && { code: fault.reason }),
    ...finding?.evidence,
  };
  return { account, fault, isDecisive: rule.effect === 'non-response', isBroken: finding?.isBroken === true };
}

/** A part of the record that is there and makes no sense, whether or not a rule looks at it. */
const malformed = ({ week, baselineDose, doses, changes }: Course) =>
  [week, baselineDose, doses, changes].filter(isFault).find(({ reason }) => !reason.endsWith('-not-recorded'));

/**
 * No treatment failure before or at the visit: neither one that was recorded, nor one by the rules of the set. What the
 * record leaves open is not evaluable.
 */
export function treatmentLimb(set: TreatmentRuleSet, baseline: MaybeVisit, followUp: MaybeVisit): Limb {
  const course = readCourse(baseline, followUp);
  const rules = treatmentRuleSets[set].filter((rule) => concerns(rule, course)).map((rule) => assessRule(rule, course));
  const failure = findFailure(followUp, course.week);
  const args = { set, rules: rules.map(({ account }) => account) };
  if (failure && !isFault(failure)) return limb(false, 'treatment-failure', { ...args, failure });
  const deciding = rules.filter(({ isDecisive }) => isDecisive);
  if (deciding.some(({ isBroken }) => isBroken)) return limb(false, 'treatment-failure', args);
  const fault = failure ?? malformed(course) ?? deciding.find((rule) => rule.fault)?.fault;
  return fault ? openLimb(fault, args) : limb(true, 'treatment-kept', args);
}
