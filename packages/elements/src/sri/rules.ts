import {
  responseDefinitions,
  responseSources,
  sriPresets,
  treatmentRuleSets,
  type BiclaRules,
  type SriRules,
  type TreatmentRule,
  type ViewWords,
} from '@clinimetric/scoring';
import { html, type TemplateResult } from 'lit';
import { say } from '../internal/outcome.ts';
import type { IndexId } from './indices.ts';
import type { SriElement } from './sri.element.ts';

type Source = keyof typeof responseSources;

/** Who says so, where nobody chose the rules of a trial. */
const sourceOf = {
  sri: { source: responseDefinitions.sri.source, pgaLimit: responseDefinitions.sriPgaLimit.source },
  bicla: { source: responseDefinitions.bicla.source, pgaLimit: responseDefinitions.biclaPgaBelow.source },
} satisfies Record<IndexId, { source: Source; pgaLimit: Source }>;

const published = (rules: SriRules | BiclaRules) =>
  'preset' in rules && rules.preset !== null ? sriPresets[rules.preset] : undefined;

/** A parameter of a trial as it was published. */
interface Published {
  readonly value: string | number | null;
  readonly source: Source;
}

/** One line of the account: a rule or parameter, what it says, and where that stands. */
interface Line {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

const sourceText = ({ view }: ViewWords, source: Source, from: object = {}) =>
  responseSources[source] + ('certainty' in from ? ` · ${view['less-certain']}` : '');

/** A parameter as it was used, and as the trial had it where that differs. */
function settingLine({ words }: SriElement, index: IndexId, rules: SriRules | BiclaRules, name: string): Line {
  const textOf = (value: string | number | null) => {
    if (value === null) return words.view['not-stated']!;
    const isSentence = words.sentences[`${name}.value`] !== undefined;
    return isSentence ? say(words, [`${name}.value`], { value }) : (words.view[`value.${value}`] ?? String(value));
  };
  const used = (rules as unknown as Readonly<Record<string, string | number | null>>)[name] ?? null;
  const trial = (published(rules) as Readonly<Record<string, Published>> | undefined)?.[name];
  const others = sourceOf[index];
  const value = used === null ? words.view['not-evaluable']! : textOf(used);
  return {
    name: words.view[`setting.${name}`] ?? name,
    value:
      trial && trial.value !== used ? `${value} · ${say(words, ['trial'], { trial: textOf(trial.value) })}` : value,
    source: sourceText(words, trial?.source ?? (name === 'pgaLimit' ? others.pgaLimit : others.source), trial),
  };
}

/** What the rules consist of by where it stands, and how sure that is. */
export function rulesDisclosure(view: SriElement, index: IndexId, rules: SriRules | BiclaRules): TemplateResult {
  const { words } = view;
  const settings = Object.keys(rules).filter((name) => name !== 'preset');
  const treatment: readonly TreatmentRule[] = treatmentRuleSets[rules.treatmentRules];
  const lines = [
    ...settings.map((name) => settingLine(view, index, rules, name)),
    ...treatment.map((rule) => ({
      name: words.view[`drug.${rule.drugClass}`]!,
      value: words.view[`rule.${rule.id}`]!,
      source: sourceText(words, rule.source, rule),
    })),
  ];
  return html`<details>
    <summary>${words.view['rules']}</summary>
    ${[...new Set(lines.map(({ source }) => source))].map((source) => group(lines, source))}
  </details>`;
}

const group = (lines: readonly Line[], source: string) =>
  html`<dl>
      ${lines
        .filter((line) => line.source === source)
        .map(
          ({ name, value }) =>
            html`<dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>`,
        )}
    </dl>
    <p>
      <small><bdi>${source}</bdi></small>
    </p>`;
