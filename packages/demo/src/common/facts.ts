import { checkThresholds, classifyPsoriasisSeverity, type Result, type SeverityInput } from '@clinimetric/scoring';
import { en as shared } from '@clinimetric/scoring/en';
import type { Diagnosis } from '../records/patient.ts';
import { specialSites, type Visit } from '../records/visit.ts';
import { factWords } from './facts.en.ts';
import { signs, stateOf, writeTotal, type Scored } from './summary.ts';

const say = factWords;
const countries = new Intl.DisplayNames('en-GB', { type: 'region' });

/** One published comparison and how it stands. What cannot be said is neither yes nor no. */
export interface Fact {
  readonly id: string;
  readonly asks: string;
  readonly standing: 'yes' | 'no' | 'open';
  /** The number behind the answer, or why there is none. */
  readonly because: string;
  /** Whose rule it is, where it holds, and how certain we are of it. */
  readonly by: string;
  readonly source: string;
}

const joined = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');

/** What the thresholds of one instrument say of its result. */
export function thresholdFacts(scored: Scored): Fact[] {
  const { instrument, words, result } = scored;
  const met = new Map(checkThresholds(result).map((fact) => [fact.threshold, fact.met]));
  const unit = instrument.total.unit === '%' ? ' %' : '';
  return instrument.thresholds.map(({ id, relation, value, country, year, certainty, source }) => ({
    id: `${instrument.id}.${id}`,
    asks: `${words.title} ${signs[relation]} ${value}${unit}`,
    standing: met.has(id) ? (met.get(id) ? 'yes' : 'no') : 'open',
    because: result.status === 'complete' ? writeTotal(scored, result.total) : `${words.title} ${stateOf(scored)}`,
    by: joined(
      words.thresholds?.[id] ?? id,
      country && countries.of(country),
      year !== undefined && say.year(year),
      certainty && shared.lessCertain,
    ),
    source: instrument.sources[source] ?? source,
  }));
}

/** Involved when one site is; not involved only when all six were looked at. */
export function sitesInvolved({ specialSites: sites = {} }: Pick<Visit, 'specialSites'>): boolean | undefined {
  if (specialSites.some((site) => sites[site] === true)) return true;
  return specialSites.every((site) => sites[site] === false) ? false : undefined;
}

/** What the schemes that need several measures say of them. */
export function severityFacts(scored: readonly Scored[], visit: Pick<Visit, 'specialSites'>): Fact[] {
  const resultOf = (id: string) => scored.find(({ instrument }) => instrument.id === id)?.result as Result | undefined;
  const input: SeverityInput = {
    pasi: resultOf('pasi'),
    bsa: resultOf('bsa'),
    dlqi: resultOf('dlqi'),
    specialSites: sitesInvolved(visit),
  };
  return (Object.keys(say.schemes) as (keyof typeof say.schemes)[]).flatMap((id): Fact[] => {
    const answer = classifyPsoriasisSeverity(input, id);
    if (answer.status !== 'evaluable') return [];
    const { asks, yes, title } = say.schemes[id];
    const isOpen = answer.band === 'undetermined';
    return [
      {
        id,
        asks,
        standing: isOpen ? 'open' : answer.band === yes ? 'yes' : 'no',
        because: isOpen ? say.because(answer.unknown.map((name) => say.inputs[name]).join(', ')) : '',
        by: joined(title, answer.certainty && shared.lessCertain),
        source: answer.source,
      },
    ];
  });
}

/** All published comparisons for a visit. The schemes of psoriasis are not asked about anybody else, also where a DLQI was taken. */
export const factsOf = (
  scored: readonly Scored[],
  visit: Pick<Visit, 'specialSites'>,
  diagnosis: Diagnosis,
): Fact[] => [...scored.flatMap(thresholdFacts), ...(diagnosis === 'psoriasis' ? severityFacts(scored, visit) : [])];
