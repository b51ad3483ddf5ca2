import { targetPlaque, type AdministrationTarget, type Answers } from '@clinimetric/scoring';
import { expect as expectAxe, fixture, html } from '@open-wc/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { TargetPlaqueElement } from '../target-plaque/target-plaque.ts';
import '../target-plaque/target-plaque.ts';
import type { PlaquesElement, ScoredPlaque } from './plaques.element.ts';
import './plaques.ts';

let element: PlaquesElement;

const shadow = () => element.shadowRoot!;
const text = (of: Element = shadow().firstElementChild!) => of.textContent!.replace(/\s+/g, ' ').trim();
/** Texts of a row, as they are read out. */
const row = (index: number) =>
  [...shadow().querySelectorAll(`tbody tr:nth-child(${index + 1}) > *`)].map((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    return [text(copy), ...[...copy.querySelectorAll('[role="img"]')].map((mark) => mark.getAttribute('aria-label'))]
      .filter(Boolean)
      .join(' ');
  });
const mean = () => text(shadow().querySelector('.mean')!);

const signs = (erythema?: unknown, induration?: unknown, scaling?: unknown, more: Answers = {}) =>
  targetPlaque.score({ erythema, induration, scaling, ...more });
const plaque = (
  id: string,
  arm: AdministrationTarget['arm'],
  result: ScoredPlaque['result'],
  more: Partial<AdministrationTarget> = {},
): ScoredPlaque => ({ target: { id, ...(arm && { arm }), ...more }, result });

async function start(plaques: PlaquesElement['plaques'], baseline?: PlaquesElement['baseline']): Promise<void> {
  element = await fixture<PlaquesElement>(html`<clin-plaques></clin-plaques>`);
  element.plaques = plaques;
  element.baseline = baseline;
  await element.updateComplete;
}

// T6 of the fact sheet: two plaques 8 → 2 and 9 → 6.
const t6 = {
  now: [plaque('1', 'treated', signs(1, 1, 0)), plaque('2', 'treated', signs(2, 2, 2))],
  before: [plaque('1', 'treated', signs(3, 3, 2)), plaque('2', 'treated', signs(3, 3, 3))],
};
const notAssessed = signs('not-assessed', 'not-assessed', 'not-assessed', { 'not-assessed-because': 'biopsied' });

describe('clin-plaques', () => {
  beforeEach(() => page.viewport(1280, 900));

  it.each([320, 768, 1280])('is a table with a caption and header cells, %i px wide', async (width) => {
    await page.viewport(width, 900);
    await start([...t6.now, plaque('3', 'control', notAssessed)], t6.before);
    await expect.element(page.getByRole('table', { name: /^Score of each plaque/ })).toBeInTheDocument();
    expect(page.getByRole('columnheader').elements()).toHaveLength(10);
    await expect.element(page.getByRole('rowheader').first()).toHaveTextContent('1');
    expect(page.getByRole('cell').elements()).toHaveLength(27);
    expect(shadow().querySelector('.sheet')!.scrollWidth).toBe(shadow().querySelector('.sheet')!.clientWidth);
    await expectAxe(element).to.be.accessible();
  });

  it('shows plaque, place, arm, size, signs and score', async () => {
    const size = { site: 'elbow', side: 'left', lengthMm: 60, widthMm: 40 } as const;
    await start([plaque('1', 'treated', signs(3, 3, 2), size)]);
    expect(row(0)).toEqual(['1', 'left elbow', 'treated', '60 × 40 mm 18.85 cm²', '3', '3', '2', '8']);
  });

  it('says what is not recorded, and never that it is 0', async () => {
    await start([plaque('1', undefined, signs())]);
    expect(row(0)).toEqual([
      '1',
      'not recorded',
      'not recorded',
      'not recorded',
      ...Array.from({ length: 3 }, () => 'not complete'),
      '0 to 12 not complete',
    ]);
  });

  it.each([
    ['nobody scored it', { target: { id: '9' } }, 'not scored'],
    ['it was biopsied', plaque('9', 'treated', notAssessed), '0 to 12 not assessed: biopsied'],
    ['a sign is open', plaque('9', 'treated', signs(2, undefined, 2)), '4 to 8 not complete'],
    ['an answer is no grade', plaque('9', 'treated', signs(9, 0, 0)), 'cannot be scored'],
  ] as [string, ScoredPlaque, string][])('keeps a plaque in the table when %s', async (_, one, said) => {
    await start([one]);
    expect(row(0)[0]).toBe('9');
    expect(row(0).at(-1)).toBe(said);
  });

  it('counts no plaque twice', async () => {
    await start([...t6.now, plaque('2', 'treated', signs(4, 4, 4))]);
    expect(row(2).at(-1)).toBe('listed twice');
    expect(mean()).toBe('not evaluable: plaque 2 has no total');
  });

  it('reminds that plaques of one patient are not independent', async () => {
    await start(t6.now);
    expect(text()).toContain('Plaques of one patient are not independent: count patients, not plaques.');
  });

  describe('the mean', () => {
    it('is over the treated plaques and shows its arithmetic (T6)', async () => {
      await start([...t6.now, plaque('3', 'control', signs(4, 4, 4)), plaque('4', 'untreated', notAssessed)]);
      expect(mean()).toBe('mean of 2 treated plaques 4.0 (2 + 6) / 2 = 4.0');
    });

    it('is exact where two decimals are not', async () => {
      const totals = [signs(4, 0, 0), signs(4, 0, 0), signs(4, 1, 0)];
      await start(totals.map((result, i) => plaque(String(i), 'treated', result)));
      // 13 / 3
      expect(mean()).toContain('mean of 3 treated plaques 13/3, about 4.33');
    });

    it('is not had while a treated plaque has no total', async () => {
      await start([...t6.now, plaque('3', 'treated', notAssessed), { target: { id: '4', arm: 'treated' } }]);
      expect(mean()).toBe('not evaluable: plaque 3, 4 has no total');
    });

    it('needs a plaque that is marked as treated', async () => {
      await start([plaque('1', 'control', signs(1, 1, 1))]);
      expect(mean()).toBe('No plaque is marked as treated: no mean.');
    });
  });

  describe('beside a baseline', () => {
    const change = (index: number) => row(index).slice(-2);

    it('shows the change of each plaque and of the mean (T6)', async () => {
      await start(t6.now, t6.before);
      expect(change(0)).toEqual(['8', '6 · 75 %']);
      expect(change(1)).toEqual(['9', '3 · 33.3 %']);
      expect(mean()).toContain('8.5 → 4.0: change 4.5, 52.9 %');
      expect(text()).toContain('A positive change is better.');
    });

    it('finds a plaque by its id, in any order', async () => {
      await start(t6.now, [...t6.before].reverse());
      expect(change(0)).toEqual(['8', '6 · 75 %']);
    });

    it('shows a rise as what it is', async () => {
      await start(t6.before, t6.now);
      expect(change(0)).toEqual(['2', '-6 · -300 %']);
    });

    it.each([
      [signs(0, 0, 0), '0', 'not evaluable: baseline was 0: percent change is undefined'],
      [signs(1, 1), '2 to 6 not complete', 'not evaluable: no total at baseline'],
      [undefined, 'not scored', 'not evaluable: no total at baseline'],
    ])('gives the reason where there is no change: %#', async (before, shown, said) => {
      await start([plaque('1', 'treated', signs(1, 1, 0))], [plaque('1', 'treated', before)]);
      expect(change(0)).toEqual([shown, said]);
    });

    it('compares no mean with one of other plaques', async () => {
      await start(t6.now, t6.before.slice(0, 1));
      expect(change(1)).toEqual(['not scored', 'not evaluable: no total at baseline']);
      expect(mean()).toContain('not evaluable: no total at baseline');
      expect(mean()).not.toContain('→');
    });
  });

  describe('by ids', () => {
    /** The list follows what the elements show. */
    const drawn = async (...elements: TargetPlaqueElement[]) => {
      for (const one of elements) await one.updateComplete;
      await element.updateComplete;
    };

    async function onPage() {
      const place = await fixture<HTMLElement>(html`
        <div>
          <clin-target-plaque id="a" target='{"id":"1","arm":"treated"}'></clin-target-plaque>
          <clin-target-plaque id="b" target='{"id":"2","arm":"treated","site":"knee"}'></clin-target-plaque>
          <clin-plaques plaques="a b gone"></clin-plaques>
        </div>
      `);
      element = place.querySelector('clin-plaques')!;
      await element.updateComplete;
      const [a, b] = place.querySelectorAll('clin-target-plaque');
      return { place, a: a!, b: b! };
    }

    it('follows the elements it names', async () => {
      const { a, b } = await onPage();
      expect(row(0).slice(-1)).toEqual(['0 to 12 not complete']);
      a.answers = { erythema: 1, induration: 1, scaling: 0 };
      b.shadowRoot!.querySelector<HTMLInputElement>('[name="erythema"][value="2"]')!.click();
      await drawn(a, b);
      expect(row(0).slice(-1)).toEqual(['2']);
      expect(row(1).slice(-1)).toEqual(['2 to 10 not complete']);
      b.target = { ...b.target!, lengthMm: 20, widthMm: 10 };
      await drawn(b);
      // π/4 × 2 cm × 1 cm
      expect(row(1)[3]).toBe('20 × 10 mm 1.57 cm²');
    });

    it('names what is not on the page', async () => {
      const { a, place } = await onPage();
      expect(row(2)[0]).toBe('gone');
      expect(row(2).at(-1)).toBe('not on this page');
      const late = document.createElement('clin-target-plaque');
      late.id = 'gone';
      late.target = { id: '3', arm: 'treated' };
      place.append(late);
      await drawn(late);
      expect(row(2)[0]).toBe('3');
      a.remove();
      await element.updateComplete;
      expect(row(0).at(-1)).toBe('not on this page');
    });
  });

  it('says when nothing is listed', async () => {
    await start('');
    expect(text()).toContain('No plaques are listed.');
    expect(shadow().querySelector('table')).toBeNull();
  });
});
