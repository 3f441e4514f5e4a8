import { Progress } from '../../ui/controls/empty';
import type { Reading } from './use-reading';

/** Fewer records are read before anybody could read that they are. */
const longReading = 3000;

/** How far a worker has come with the assessments, where they are so many that it is worth telling. */
export const ReadingProgress = ({ progress }: Pick<Reading<unknown>, 'progress'>) =>
  progress && progress.total > longReading ? (
    <Progress label="Reading the assessments" done={progress.done} total={progress.total} />
  ) : null;
