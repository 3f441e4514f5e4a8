import type { Figure } from '../../../shared/measure/figure';
import type { Told } from '../../../shared/measure/pipeline/untold';
import { FigureView, type FigureViewProps } from '../../widgets/figure-view';

/** A figure of the audit, which opens to how it was made; or why there is none, with the column that would give it. */
export function ToldView({
  told,
  ...rest
}: Omit<FigureViewProps, 'figure' | 'reason'> & { readonly told: Told<Figure> }) {
  return (
    <FigureView {...rest} figure={told.ok ? told.value : undefined} reason={told.ok ? '' : told.error.why} />
  );
}

/** Why a whole part of the audit is not there. */
export function Untold({ told }: { readonly told: Told<unknown> }) {
  return told.ok ? null : <p>{told.error.why}</p>;
}
