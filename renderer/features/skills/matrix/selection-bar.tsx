import { counted } from '../../../../shared/lib/words';
import { useFormats } from '../../../platform/use-formats';
import { Button } from '../../../ui/controls/button';
import { countSelected } from '../../../ui/matrix-grid/selecting';
import styles from './matrix.module.css';
import { rowWords, type MatrixData } from './subject';
import { mostGaps, selectedGaps, usePlacing } from './use-placing';

/** How much is shown and selected, and what can be done with the selected cells. */
export function SelectionBar({
  data,
  shown,
  selected,
  onClear,
}: {
  readonly data: MatrixData;
  /** Rows that the filter lets through. */
  readonly shown: number;
  readonly selected: Uint8Array;
  readonly onClear: () => void;
}) {
  const { number } = useFormats();
  const place = usePlacing();
  const cells = countSelected(selected);
  const gaps = cells === 0 ? [] : selectedGaps(data, selected);
  const all = counted(data.subject.reps.length, ...rowWords(data.subject).noun, number);
  return (
    <div className={styles.bar}>
      <p role="status">
        {shown < data.subject.reps.length ? `${number(shown)} of ${all}` : all}
        {cells > 0
          ? `, ${counted(cells, 'cell', 'cells', number)} selected, ${number(gaps.length)} under what is required`
          : ''}
      </p>
      {cells > 0 ? (
        <div className={styles.acts}>
          <Button
            small
            look="primary"
            disabled={gaps.length === 0 || gaps.length > mostGaps}
            title={
              gaps.length > mostGaps ? `Select at most ${mostGaps} cells under what is required` : undefined
            }
            onClick={() => place(gaps, data.subject.of.is)}
          >
            Place on the priority matrix
          </Button>
          <Button small look="quiet" onClick={onClear}>
            Clear selection
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>Select cells with Space, Shift and the arrows, or by dragging.</p>
      )}
    </div>
  );
}
