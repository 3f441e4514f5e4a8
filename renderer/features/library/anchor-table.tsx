import { alterRubric, withAnchor } from '../../../shared/model/acts/rubrics';
import type { DimensionKey } from '../../../shared/model/dimensions';
import type { Rubric } from '../../../shared/model/rubric';
import type { RunOn } from '../../platform/use-fresh';
import { LevelMark } from '../../ui/controls/tag';
import { DraftArea } from '../../widgets/draft-field';
import styles from './library.module.css';

/** The five anchors of a dimension, from 1 to 5, each with a line as it might be said. */
export function AnchorTable({
  rubric,
  dimension,
  isOpen,
  onAct,
}: {
  readonly rubric: Rubric;
  readonly dimension: DimensionKey;
  readonly isOpen: boolean;
  readonly onAct: RunOn<Rubric>;
}) {
  const { name, anchors } = rubric.dimensions[dimension];
  return (
    <table className={styles.anchors}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Level</th>
          <th scope="col">What is heard</th>
          <th scope="col">Example</th>
        </tr>
      </thead>
      <tbody>
        {anchors
          .toSorted((a, b) => a.level - b.level)
          .map(({ level, text, example }) => (
            <tr key={level}>
              <th scope="row">
                <LevelMark level={level} />
              </th>
              <td>
                {isOpen ? (
                  <DraftArea
                    rows={1}
                    maxLength={20_000}
                    label={`${name}, level ${level}`}
                    hideLabel
                    whyNot={(words) =>
                      words.trim() === '' ? 'Every level needs a text. What stood there is kept.' : undefined
                    }
                    stored={text}
                    onSave={(next) =>
                      onAct((now) =>
                        alterRubric(
                          now,
                          withAnchor(now, dimension, level, { text: next }),
                          `${dimension}.${level}`,
                        ),
                      )
                    }
                  />
                ) : (
                  text
                )}
              </td>
              <td className={styles.example}>
                {isOpen ? (
                  <DraftArea
                    rows={1}
                    maxLength={20_000}
                    label={`${name}, example of level ${level}`}
                    hideLabel
                    stored={example}
                    onSave={(next) =>
                      onAct((now) =>
                        alterRubric(
                          now,
                          withAnchor(now, dimension, level, { example: next }),
                          `${dimension}.${level}.example`,
                        ),
                      )
                    }
                  />
                ) : (
                  example
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
