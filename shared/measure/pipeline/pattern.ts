import { ok } from '../../lib/result';
import { sellingAreas, type SellingArea } from '../../model/pipeline-settings';
import type { Figure } from '../figure';
import type { Pipeline } from './pipeline';
import type { Scope } from './scope';
import { shareFigure } from './shares';
import { missing, noDeals, type Told } from './untold';

/** How much one part of selling loses. */
export interface AreaLeak {
  readonly area: SellingArea;
  /** The names of its stages. */
  readonly stages: readonly string[];
  /** Lost in its stages ÷ (lost there + gone past them). */
  readonly leak: Told<Figure>;
  /** The amounts lost there; undefined without amounts. */
  readonly amount: number | undefined;
}

export interface Pattern {
  /** In the order of selling. */
  readonly areas: readonly AreaLeak[];
  /** The one that leaks most; undefined where the bands of the first two overlap. */
  readonly worst: SellingArea | undefined;
  /** The areas that leak most and cannot be told apart, worst first; the worst alone where there is one. */
  readonly candidates: readonly SellingArea[];
  /** The rule that decided, with its figures named. */
  readonly rule: string;
}

/**
 * Which of prospecting, qualifying, presenting and closing leaks most: of the deals that were in a stage of the
 * area, entered in the period, and are decided, the share that was lost in it. An area is named only where its
 * band does not overlap that of the next: a difference that may be chance points at nothing.
 */
export function patternOf(pipeline: Pipeline, scope: Scope): Told<Pattern> {
  const { stays } = pipeline;
  if (!stays) return missing('history');
  const areas = leaks(pipeline, stays, scope);
  const ranked = areas
    .flatMap(({ area, leak }) => (leak.ok ? [{ area, figure: leak.value }] : []))
    .sort((a, b) => b.figure.value - a.figure.value);
  const [first] = ranked;
  if (!first || ranked.length < 2) return noDeals('Fewer than two parts of selling have a decided deal.');
  const low = first.figure.band?.[0] ?? 0;
  const candidates = ranked.filter(({ figure }) => (figure.band?.[1] ?? 1) >= low).map(({ area }) => area);
  return ok({
    areas,
    worst: candidates.length === 1 ? first.area : undefined,
    candidates,
    rule: 'The part with the highest share of deals lost in it, if its 95% band lies above that of every other part.',
  });
}

/** The part of selling that somebody loses more in than others do. */
export interface Pointer {
  readonly area: SellingArea;
  readonly own: number;
  readonly others: number;
}

/** The rule of `pointerBeside` in words. */
export const pointerRule =
  'the part with the largest difference to the others, where the 95% band of the own share lies above their share.';

/** What a pattern points at beside that of others; undefined where every difference may be chance. */
export function pointerBeside(own: Pattern, others: Pattern): Pointer | undefined {
  return own.areas
    .flatMap(({ area, leak }, place): readonly Pointer[] => {
      const theirs = others.areas[place]?.leak;
      if (!leak.ok || !theirs?.ok || (leak.value.band?.[0] ?? 0) <= theirs.value.value) return [];
      return [{ area, own: leak.value.value, others: theirs.value.value }];
    })
    .toSorted((a, b) => b.own - b.others - (a.own - a.others))[0];
}

function leaks(pipeline: Pipeline, stays: NonNullable<Pipeline['stays']>, scope: Scope): readonly AreaLeak[] {
  const { stages, deals, lastStage } = pipeline;
  const areaOf = Int8Array.from(stages, ({ is }) => sellingAreas.findIndex((area) => area === is));
  const areas = sellingAreas.length;
  const [passed, lost] = [new Uint32Array(areas), new Uint32Array(areas)];
  const amounts = new Float64Array(areas);
  // For each area the last deal that was counted in it: stays are in the order of their deals.
  const counted = new Int32Array(areas).fill(-1);
  for (let stay = 0; stay < stays.count; stay++) {
    const row = stays.row[stay] ?? 0;
    if (scope.takes[(stays.person[stay] ?? -1) + 1] === 0) continue;
    const day = stays.entered[stay] ?? 0;
    if (day < scope.from || day > scope.to) continue;
    const area = areaOf[stays.stage[stay] ?? 0] ?? -1;
    if (area < 0 || counted[area] === row) continue;
    counted[area] = row;
    const state = deals.state[row];
    const last = areaOf[lastStage[row] ?? -1] ?? -1;
    if (state === 2 && last === area) {
      lost[area] = (lost[area] ?? 0) + 1;
      const amount = deals.amount?.[row] ?? NaN;
      if (!Number.isNaN(amount)) amounts[area] = (amounts[area] ?? 0) + amount;
    } else if (state === 1 || last > area) {
      passed[area] = (passed[area] ?? 0) + 1;
    }
  }
  return sellingAreas.map((area, place) => {
    const [gone, died] = [passed[place] ?? 0, lost[place] ?? 0];
    const figure = shareFigure(
      { label: `lost in ${area}`, value: died },
      { label: 'lost there or gone past it', value: gone + died },
    );
    return {
      area,
      stages: stages.filter(({ is }) => is === area).map(({ name }) => name),
      leak: figure ? ok(figure) : noDeals('No deal is decided in these stages.'),
      amount: deals.amount ? (amounts[place] ?? 0) : undefined,
    };
  });
}
