import { callKindTerms } from '../../../shared/content/kinds-of-calls';
import { alterRubric, withWeight } from '../../../shared/model/acts/rubrics';
import { callKinds, type CallKind } from '../../../shared/model/call';
import { dimensionKeys, type DimensionKey } from '../../../shared/model/dimensions';
import type { Rubric } from '../../../shared/model/rubric';
import type { RunOn } from '../../platform/use-fresh';
import { DraftField } from '../../widgets/draft-field';
import styles from './library.module.css';

/** How much each dimension counts in the overall figure: usually, and by kind of call. */
export function WeightTable({
  rubric,
  isOpen,
  onAct,
}: {
  readonly rubric: Rubric;
  readonly isOpen: boolean;
  readonly onAct: RunOn<Rubric>;
}) {
  const rows: readonly (CallKind | undefined)[] = [undefined, ...callKinds];
  const weightOf = (kind: CallKind | undefined, key: DimensionKey): number =>
    (kind === undefined ? undefined : rubric.weightsByKind[kind]?.[key]) ?? rubric.weights[key];
  return (
    <section className={styles.dimension} aria-label="Weights">
      <h3>Weights</h3>
      <p className={styles.question}>
        Overall = sum of level × weight ÷ sum of weights. A weight of 0 leaves a dimension out; it is still
        scored.
      </p>
      <table className={styles.weights}>
        <thead>
          <tr>
            <th scope="col">Kind of call</th>
            {dimensionKeys.map((key) => (
              <th key={key} scope="col">
                {rubric.dimensions[key].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((kind) => {
            const name = kind === undefined ? 'Usually' : callKindTerms[kind].name;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                {dimensionKeys.map((key) => (
                  <td key={key}>
                    {isOpen ? (
                      <DraftField
                        label={`${name}: weight of ${rubric.dimensions[key].name}`}
                        hideLabel
                        type="number"
                        min={0}
                        max={10}
                        step={0.5}
                        stored={String(weightOf(kind, key))}
                        whyNot={(text) => (isWeight(text) ? undefined : '0 to 10')}
                        onSave={(text) =>
                          onAct((now) =>
                            alterRubric(
                              now,
                              withWeight(now, kind, key, Number(text)),
                              `weight.${name}.${key}`,
                            ),
                          )
                        }
                      />
                    ) : (
                      weightOf(kind, key)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A number field hands over an empty text for what is no number. */
const isWeight = (text: string): boolean => text.trim() !== '' && Number(text) >= 0 && Number(text) <= 10;
